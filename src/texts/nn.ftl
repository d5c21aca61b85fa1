# Nynorsk. Every word of screens and messages; the agreement's own words are in the template.
# The same keys in the same order as in nb.ftl. Forms: infinitives in -e, «me», «de/dykk», «blei», «nokre».

### template
template-answer-text = Her skal det stå tekst.
template-answer-count = Skriv eit tal frå { $min } til { $max }, til dømes «2» eller «to».
template-answer-at-least = Skriv eit tal frå { $min } til { $max }, til dømes «2», «to» eller «minst 2».
template-answer-choice = Vel eitt av alternativa: { $options }.
template-answer-day = Skriv ein dato, til dømes «22.11.2026» eller «22. november 2026».
template-answer-day-or-open = Skriv ein dato, til dømes «22.11.2026» eller «22. november 2026», eller vel «{ $open }».
template-answer-time = Skriv ein dato, ein månad, ei veke eller eigne ord, til dømes «15. mars», «november», «veke 46» eller «årsskiftet».
template-answer-no-time = Dette kan ikkje lesast som dato eller veke. { template-answer-time }
template-answer-no-day = Dette kan ikkje lesast som dato. { template-answer-place-date }
template-answer-place-date = Skriv stad og dato, til dømes «Kristiansand, 18.9.2026».
template-answer-list = Legg til { $item } i lista, éin om gongen.
template-answer-part = «{ $part }» høyrer ikkje til her. Ta det bort.
template-answer-long = Teksten er på { $length } teikn, og det er plass til { $max }. Kort han ned.
template-answer-many = Lista har { $count } rader, og det er plass til { $max }. Ta bort nokre.

# Faults of template files. A clerk reads them, so each says what to do.
template-no-start = Fila template.toml manglar. Ein malpakke må ha ho; ho fortel kva andre filer som høyrer til.
template-file-absent = Fila «{ $name }» står i lista over filer, men finst ikkje. Legg ho i mappa, eller ta ho ut av lista.
template-file-unlisted = Fila «{ $name }» ligg i mappa, men står ikkje under «files» i template.toml. Før ho opp der, eller flytt ho ut.
template-syntax = Linja kan ikkje lesast. Ho skal sjå ut som: namn = "tekst". Sjå etter likskapsteikn, hermeteikn og klammer som manglar eller er for mange.
template-syntax-quotes = Linja kan ikkje lesast. Tekst skal stå mellom rette hermeteikn: namn = "tekst". Skal teksten sjølv ha hermeteikn, bruk « og ».
template-syntax-long = Teksten som byrjar her, er ikkje avslutta. Set tre hermeteikn etter teksten også, eller bruk eitt framfor og eitt bak.
template-syntax-comma = Linja kan ikkje lesast. Det skal stå eitt komma mellom kvart ledd i ei liste.
template-syntax-brackets = Linja kan ikkje lesast. Ei klamme er opna og ikkje lukka, eller omvendt.
template-syntax-twice = Namnet på denne linja er brukt før i same tabell. Ta bort den eine linja.
template-key-unknown = «{ $key }» høyrer ikkje til her. Det som kan stå her, er: { $known }.
template-key-missing = «{ $key }» manglar her. Legg til ei linje som byrjar med: { $key } =
template-wrong-type = «{ $key }» skal vere { $wanted ->
    [text] tekst mellom hermeteikn
    [texts] ei liste med tekstar: ["…", "…"]
    [number] eit heilt tal utan hermeteikn
    [flag] true (ja) eller false (nei), utan hermeteikn
    [tables] ei liste med tabellar
   *[other] ein tabell
}.
template-blank = «{ $key }» er tom. Skriv noko, eller ta bort linja dersom ho kan utelatast.
template-line-break = «{ $key }» skal vere på éi linje. Ta bort linjeskiftet i teksten.
template-hidden = Teksten har eit usynleg teikn ({ $code }). Slett det, eller skriv ordet på nytt.
template-id = «{ $id }» kan ikkje vere ein id. Bruk berre små bokstavar a–z, tal, «_», «-» og «.», og byrj med ein bokstav eller eit tal.
template-twice = { $sort ->
    [file] Fila
    [step] Steget
    [source] Kjelda
    [set] Svarlista
    [section] Avsnittet
    [field] Feltet
    [label] Namnet
    [clause] Standardteksten
    [option] Alternativet
    [part] Delen
    [hint] Tipset
    [rule] Sjekken
   *[placeholder] Plassen
} «{ $name }» finst alt i { $file }, linje { $line }. Gi den eine eit anna namn.
template-word = «{ $word }» er ikkje noko «{ $key }» kan vere. Bruk eitt av desse: { $allowed }.
template-range = «{ $key }» skal vere eit heilt tal frå { $min } til { $max }.
template-date = «{ $key }» skal vere ein dato, skriven slik: "2023-12-12".
template-unknown = { $sort ->
    [step] Steget
    [source] Kjelda
    [set] Svarlista
    [section] Avsnittet
    [field] Feltet
    [clause] Standardteksten
    [option] Alternativet
    [hint] Tipset
   *[part] Delen
} «{ $name }» finst ikkje. Sjå etter skrivefeil, eller lag det først.
template-slot-broken = Klamma er ikkje plassen til noko svar. Skriv til dømes {"{"}unit_name{"}"}, med id-en til feltet og ikkje noko meir, eller bruk vanlege parentesar.
template-slot-form = «{ $slot }» passar ikkje til feltet. «:per» er for felt med svaralternativ; «:rest» og «?ett|flere» er for lister.
template-later = Feltet «{ $name }» blir det spurt om seinare, så svaret kan ikkje brukast her. Flytt spørsmålet fram, eller bruk eit anna felt.
template-test-mixed = Her står alternativ med og utan «!» saman. Bruk «!» framfor alle eller ingen.
template-options-one = Feltet skal ha anten «choices» med namnet på ei svarliste, eller eigne alternativ ([[section.field.option]]).
template-option-reserved = «open», «empty» og «answered» tyder noko eige i vilkår. Kall alternativet noko anna.
template-field-reserved = «{ $id }» tyder noko eige i filer med svar. Kall feltet noko anna.
template-part-reserved = Kvart punkt i ei liste har sin eigen «{ $id }» i fila til utkastet. Kall delen noko anna.
template-option-alike = Alternativet «{ $label }» kan ikkje skiljast frå eit anna i same liste. Gi det eit anna namn.
template-label-angle = Namnet på eit felt kan ikkje ha teikna < og >. Ta dei bort.
template-part-list = Ein del av ei liste kan ikkje sjølv vere ei liste. Bruk «prose» for fleire linjer.
template-min-max = «min» er større enn «max». Byt dei om.
template-default = «{ $text }» er ikkje noko svar på dette feltet. Skriv standardsvaret slik eit svar blir skrive, eller som id-en til eit alternativ.
template-takes-list = Feltet «{ $name }» er ikkje ei liste. Her må det stå eit felt av slaget «list».
template-takes-place-date = Feltet «{ $name }» er ikkje stad og dato. Her må det stå eit felt av slaget «place_date».
template-footnote = Standardteksten «{ $name }» er ikkje ein fotnote. Skriv body = "footnote" i han, eller vis til ein annan.
template-joined-first = Den første standardteksten i eit avsnitt har ingen tekst framfor seg å henge saman med. Ta bort «joined».
template-step-order = Avsnittet «{ $name }» høyrer til eit tidlegare steg enn avsnittet framfor. Flytt det, så avsnitta kjem i same rekkjefølgje som stega.
template-hint-nowhere = Tipset er ikkje knytt til noko. Skriv kva felt («fields») eller avsnitt («sections») det gjeld.
template-check-source = Sjekken har inga kjelde. Skriv minst éi under «sources».
template-check-topic = Sjekken treng orda for «{ $topic }». Legg til [[check.topic]] med id = "{ $topic }".
template-check-topic-twice = Orda for «{ $topic }» står to gonger i same sjekk. Slå dei saman.
template-phrase = «{ $text }» er ikkje ord det kan leitast etter. Skriv eitt eller fleire ord med mellomrom, og «*» bak eller framfor minst tre bokstavar.
template-hint-source = Tipset har inga kjelde. Skriv minst éi under «sources».
template-point-source = Punktet har inga kjelde. Skriv minst éi under «sources».
template-suggestion-field = Feltet «{ $name }» tek ikkje imot forslag. Det må vere ein lang tekst, eller ei liste der første del er éi linje tekst.
template-suggestion-long = Forslaget er på { $length } teikn, og det er plass til { $max }. Kort det ned.
template-fingerprint = «{ $text }» er ikkje eit fingeravtrykk. Det skal vere 8–64 teikn av 0–9 og a–f; utan linja blir inga endring oppdaga.
template-guideline-point = { $strength }: { $text }
template-guideline-before = Før: { $text }
template-guideline-conflict = Kjeldene er usamde. { $text }
template-guideline-newest = Gjeld no: { $text }
template-guideline-noted = Notert { $noted }: { $text }
template-guideline-found = { $text }
template-guideline-means = Tyder for avtalen: { $text }
template-guideline-unconfirmed = Ikkje stadfesta: { $text }
template-guideline-source = Kjelde: { $text }
template-bracket = Orda i «words» må ha hakeparentesen [{ $bracket }] i seg.
template-language = «{ $text }» kan ikkje stå i «languages». Skriv eit språk med to eller tre små bokstavar, som "nn", og ikkje språket til malen sjølv.
template-half = «{ $key }» manglar. Skriv heile teksten på det andre språket, eller ingenting av han.
template-unsaid = Svara på «{ $name }» har ikkje ord på «{ $language }». Legg dei til ved svara, eller ta bort teksten på det språket her.

### texts

texts-no-such-language = «{ $tag }» er ikkje eit språk skjermteksten finst på. Vel nb, nn eller en.
texts-month = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
}
texts-day = { $day }. { texts-month } { $year }
texts-language = { $language ->
    [nb] bokmål
    [nn] nynorsk
    [en] engelsk
   *[other] { $language }
}

### draft
draft-no-field = Malen har ikkje noko felt som heiter «{ $field }».
draft-wrong-kind = «{ $place }» tek imot ein annan type svar.
draft-nowhere = «{ $what }» finst ikkje her. Nokon kan ha fjerna det.
draft-taken = «{ $what }» er brukt frå før.
draft-stale = Teksten er endra sidan du såg han. Sjå over han og prøv igjen.
draft-not-empty = Avsnittet har tekst eller notat. Flytt eller fjern dei først.
draft-of-template = Avsnittet høyrer til malen og kan ikkje fjernast. Set det til «ikkje aktuelt» dersom det ikkje skal med.
draft-needs-heading = Eit eige avsnitt må ha ei overskrift. Skriv ei.
draft-too-long = Her er det plass til høgst { $max } teikn. Kort ned teksten eller del han.
draft-too-many = Her er det plass til høgst { $max }.
draft-note-head = { $kind ->
    [question] Spørsmål
    [decision] Vedtak
    [disagreement] Usemje
    [answer] Svar
    [clarify] { $about ->
        [whom] Skal avklarast med { $whom }
        [due] Skal avklarast, frist { $due }
        [both] Skal avklarast med { $whom }, frist { $due }
       *[neither] Skal avklarast
    }
   *[plain] Notat
 }

### export: words in the agreement itself

export-missing = manglar
export-draft = UTKAST
export-footnotes = Fotnotar
export-footnote = Fotnote
export-back = Tilbake til teksten
export-contents = Innhald
export-place-and-date = Stad og dato
export-logo = Logo
export-page = Side
export-of = av
export-reference = Referanse
export-annex = Vedlegg: Endringar frå malen
export-annex-lead = Her står det som er endra, bytt ut, utelate eller lagt til i teksten i malen. Ord som er tekne ut, og ord som er sette inn, er merkte.
export-annex-edited = Endra
export-annex-replaced = Bytt ut med eigen tekst
export-annex-left-out = Utelaten
export-annex-retitled = Ny overskrift
export-annex-own-clause = Eigen tekst lagd til
export-annex-own-section = Eige avsnitt lagt til
export-annex-removed = teke ut
export-annex-added = sett inn
export-annex-changed = Endra av
export-annex-reason = Grunngiving
export-annex-guideline = Rettleiaren
export-pdf-fault = PDF-en kunne ikkje lagast, og det er ein feil i programmet ({ $why }). Vel ein annan filtype så lenge.
export-no-pdf = Dette programmet er bygd utan PDF. Vel ein annan filtype.
export-unprintable = Skrifta i PDF-en har ikkje teiknet { $character }.

### minutes: a document of its own, in the language of the agreement

minutes-title = Referat: { $title }
minutes-changed = Slik arbeidet stod { $day }. Sist endra av { $by }.
minutes-parties = Partar: { $parties }.
minutes-done = Merkt ferdig
minutes-done-by = { $section } ({ $by }, { $day })
minutes-nothing-done = Ingen avsnitt er merkte ferdige.
minutes-people = Kven har kva
minutes-person = { $section }: { $person }
minutes-decided = Vedteke
minutes-nothing-decided = Ingen vedtak er skrivne ned.
minutes-decision = { $text } ({ $by }, { $day })
minutes-decision-at = { $field }: { $text } ({ $by }, { $day })
minutes-carried-out = Teke inn i avtalen ({ $by }, { $day }).
minutes-settled = Avklart
minutes-closed = Avklart ({ $by }, { $day }).
minutes-open = Ope
minutes-nothing-open = Ingenting er ope.
minutes-note = { draft-note-head }: { $text } ({ $by }, { $day })
minutes-note-at = { $field }. { draft-note-head }: { $text } ({ $by }, { $day })
minutes-bare = { draft-note-head } ({ $by }, { $day })
minutes-bare-at = { $field }. { draft-note-head } ({ $by }, { $day })
minutes-answer = Svar: { $text } ({ $by }, { $day })

### spell

spell-not-built = Programmet er bygd utan stavekontroll.
spell-encoding = Ordlista { $path } er i teiknsettet «{ $encoding }», som ikkje kan lesast her. UTF-8, ISO8859-1 og ISO8859-15 går an.
spell-damaged = Ordlista { $path } er skadd, eller i eit anna teiknsett enn ho seier. Installer ho på nytt.
spell-too-large = Ordlista { $path } er større enn noka ordliste skal vere, og blir ikkje lesen.
spell-fault = Det gjekk ikkje å bruke ordlista. Installer ho på nytt.

### check

check-missing = { $asked ->
    [yes] Det står ikkje «{ $what }».
   *[no] Her manglar «{ $what }».
 } Svar på spørsmålet, eller ta bort setninga som treng svaret.
check-open = «{ $label }» er ikkje svart på. Svaret avgjer kva som skal stå i avtalen.
check-unread = Svaret «{ $text }» på «{ $label }» kan ikkje lesast. Skriv det på nytt, elles kjem det ikkje med.
check-fault = Svaret på «{ $label }» er lengre enn malen har plass til, eller passar ikkje lenger. Sjå over det.
check-meeting-part = «{ $label }»: «{ $part }» er ikkje fylt ut for «{ $name }». Skriv det gjerne, så alle veit det.
check-part-of-named = «{ $label }»: «{ $part }» manglar eller kan ikkje lesast for «{ $name }». Fyll inn, eller ta bort rada.
check-part-of-numbered = «{ $label }»: «{ $part }» manglar eller kan ikkje lesast i rad { $number }. Fyll inn, eller ta bort rada.
check-left-out = Avtalen seier ikkje lenger noko om «{ $label }». Hent setninga tilbake, eller skriv det med eigne ord.
check-reported-not-agreed = De rapporterer på «{ $area }», men det er ikkje blant dei andre samarbeidsområda. Legg det til der, eller ta det bort frå rapporteringa.
check-agreed-not-reported = «{ $area }» er eit samarbeidsområde, men rapporteringa nemner det ikkje. Legg det til, eller tøm svaret, så følgjer rapporteringa samarbeidsområda.
check-same-contact = «{ $name }» er kontaktperson både for kommunen og NAV. Skriv éin på kvar side.
check-not-a-party = «{ $text }» i «{ $label }» er ikkje blant partane. Legg til parten, eller rett namnet.
check-end-before-start = Avtalen sluttar før han byrjar. Rett ein av datoane.
check-end-before-signing = Avtalen sluttar før han er signert. Rett ein av datoane.
check-ended = Sluttdatoen er alt passert. Rett datoen, eller vel at avtalen ikkje har sluttdato.
check-edited = «{ $clause }» er endra frå malen.
check-replaced = «{ $clause }» er bytt ut med eigen tekst.
check-dropped = «{ $clause }» er utelaten.
check-no-clause = Utkastet endrar «{ $clause }», men malen har ikkje den teksten lenger. Endringa kjem ikkje med.
check-standard = Malen har no ein annan tekst for «{ $clause }» enn då de gjekk bort frå han. Samanlikn, og avgjer kva som skal stå.
check-slot = «{ $slot }» i «{ $place }» er ikkje namnet på noko spørsmål og ville blitt skrive ut slik. Rett namnet, eller ta det bort.
check-half-slot = I «{ $place }» står det berre halve «{ $slot }», og det ville blitt skrive ut slik. Eit svar blir sett inn med «<» framfor og «>» bak. Skriv det heilt, eller ta det bort.
check-unprinted = Svaret på «{ $label }» kjem ikkje med i avtalen slik han står. Ta svaret bort, eller ta med setninga det høyrer til.
check-clause-unprinted = Det de har skrive i staden for «{ $clause }», kjem ikkje med i avtalen: setninga står der berre når andre svar er slik dei var.
check-no-question = Utkastet har eit svar på «{ $field }», men malen spør ikkje om det. Det kjem ikkje med i avtalen.
check-not-relevant = «{ $section }» er sett til «ikkje aktuelt», så det som er skrive der, kjem ikkje med. Ta bort merket dersom det skal stå i avtalen.
check-leftover = I «{ $place }» står det att «{ $text }» frå malen. Fyll inn, eller ta det bort.
check-bullet = I «{ $place }» er det eit punkt utan tekst. Skriv noko, eller ta punktet bort.
check-doubled = I «{ $place }» står det «{ $text }». Ta bort det som står dobbelt.
check-unit = I «{ $place }» står det «{ $text }», men eininga heiter «{ $unit }». Skriv namnet likt alle stader.
check-nav = I «{ $place }» står det «{ $text }», men de har valt å skrive «{ $nav }». Skriv det likt alle stader.
check-declined = «{ $section }» er sett til «ikkje aktuelt», men høyrer til det som er tilrådd. La det stå slik dersom de er einige om det.
check-gone = Det står ikkje noko under «{ $section }». Hent standardteksten tilbake, eller skriv det med eigne ord.
check-unmentioned = Avtalen seier ikkje noko om dette: { $topic }. Vurder om det skal med.
check-title-agreement = Dokumentet heiter «{ $title }», men programmet ligg i NAV-kontoret. Då heiter det gjerne ein samarbeidsrutine.
check-parties-in-routine = I «{ $place }» står det «{ $text }», men programmet ligg i NAV-kontoret. Skriv heller kven på kontoret de meiner.
check-whole-office = Rutinen seier ikkje at programmet er ein del av det samla tilbodet på NAV-kontoret. Hent setninga om det tilbake, eller skriv det med eigne ord.
check-no-division = Rutinen viser berre til lova og rettleiaren. Skriv ut kven på kontoret som gjer kva.
check-no-parties = Avtalen seier ikkje kva einingar i kommunen som er med. Legg dei til.
check-role-by-reference = Avtalen viser berre til rettleiaren for kva NAV gjer. Det går an, men det hjelper å skrive det ut.
check-fast-track-nav = Avtalen nemner hurtigspor, men ikkje kva NAV gjer i det. Skriv det blant oppgåvene til NAV.
check-no-follow-up = Avtalen seier ikkje korleis NAV følgjer opp deltakarar når programmet er slutt. Skriv det under «{ $section }».
check-leaders-seldom = Leiarane møtest sjeldnare enn éin gong i året. Auk talet, eller vel ein kortare periode.
check-when-needed = «{ $label }»: «{ $text }» seier ikkje kor ofte. Skriv gjerne det også.
check-nav-convenes = De har valt at NAV kallar inn til leiarmøtet. Det går an, men eininga i kommunen bør elles ta initiativet.
check-leader-topic = Teksten om leiarmøtet seier ikkje noko om dette: { $topic }. Legg det til.
check-no-regular = Avtalen seier ikkje kor ofte dei som arbeider med deltakarane, møtest. Skriv det under samarbeidsmøta.
check-evaluation-seldom = Evalueringa blir halden sjeldnare enn éin gong i året. Vel ein kortare periode.
check-evaluation-lacks = Teksten om evalueringa seier ikkje noko om dette: { $topic }. Både samarbeidet og avtalen bør evaluerast.
check-same-meeting = Både leiarmøtet og evalueringsmøtet er éin gong i året. Er det same møtet, så skriv det.
check-information-lacks = Punkta om informasjon nemner ikkje dette: { $topics }. Vurder om det skal med.
check-information-how = Punkta om informasjon seier ikkje korleis han blir gitt. Dette manglar: { $topics }.
check-responsible-none = Det står ikkje kven som har ansvar for at informasjonen går. Legg til éin på kvar side.
check-responsible-side = Det står ikkje kven i { $side ->
    [nav] NAV
   *[municipality] kommunen
 } som har ansvar for at informasjonen går. Legg til éin.
check-identity-number = { check-written } har eit tal som ser ut som eit fødselsnummer eller D-nummer. Ta det bort. Opplysningar om deltakarar skal ikkje stå i ein avtale.
check-birth-date = { check-written } har ein fødselsdato. Ta han bort. Opplysningar om deltakarar skal ikkje stå i ein avtale.
check-no-measure = Avtalen har verken delmål eller måltal. Legg til minst eitt, så de kan sjå om de når målet.
check-law-unnamed = Avtalen viser til lova, men seier ikkje kva lov. Skriv namnet på lova.
check-law-numbers = Avtalen viser til paragrafar i lova. Sjekk gjeldande lov på lovdata.no før de signerer.
check-contact-unreachable = «{ $name }» har verken telefon eller e-post. Legg til minst éin av delane.
check-not-a-leader = «{ $title }» signerer, men ser ikkje ut til å vere leiar. Avtalen bør underskrivast av ein leiar.
check-nav-does-not-sign = Ingen signerer for NAV. Legg til leiaren ved NAV-kontoret.
check-before-signing = Avtalen gjeld frå { $start }, før han blei signert { $signed }. Det går an, men sjå etter at begge datoane er rette.
check-older-guideline = I «{ $place }» står det «{ $text }», men det er erstatta av noko nyare. Vis til den nyaste rettleiaren.
check-older-word = I «{ $place }» står det «{ $text }». Det kan vere utdatert; no blir gjerne { $now } brukt.
check-hidden = { check-written } har { $count ->
    [one] eit skjult teikn
   *[other] { $count } skjulte teikn
 } frå fila han kom i: «{ $text }». Sjå over teksten, og ta bort det som ikkje skal vere der.
check-lookalike = { check-written } har «{ $text }», der teikn frå ulike alfabet liknar kvarandre. Skriv det på nytt.
check-spelling = «{ $word }» i «{ $place }» kan vere feil stava.
check-only-in = { $count ->
    [one] Éi setning i «{ $section }» finst berre på { texts-language } i malen. Skriv ho om, eller la ho stå.
   *[other] { $count } setningar i «{ $section }» finst berre på { texts-language } i malen. Skriv dei om, eller la dei stå.
 }
check-only-in-with-heading = { $count ->
    [0] Overskrifta i «{ $section }» finst berre på { texts-language } i malen. Skriv ho om, eller la ho stå.
    [one] Overskrifta og éi setning i «{ $section }» finst berre på { texts-language } i malen. Skriv dei om, eller la dei stå.
   *[other] Overskrifta og { $count } setningar i «{ $section }» finst berre på { texts-language } i malen. Skriv dei om, eller la dei stå.
 }
check-written = { $written ->
    [title] Namnet på utkastet
    [reason] Grunngivinga for «{ $place }»
    [note] Eit notat til «{ $place }»
    [person] Namnet på den som har «{ $place }»
   *[text] «{ $place }»
}

### app

command-open = vel, gå vidare
command-open-resting = skriv
command-open-picking = ta med eller ta bort
command-open-help = gjer det
command-search-help = søk
command-open-searching = finn neste
command-back = tilbake
command-next-field = neste felt
command-next-field-naming = byt språk i avtalen
command-previous-field = førre felt
command-next-section = neste avsnitt
command-previous-section = førre avsnitt
command-next-missing = neste mangel
command-previous-missing = førre mangel
command-review = gjennomgang
command-deviations = endringar frå malen
command-spell = stavekontroll
command-guidance = tips og avtaletekst
command-search = søk i rettleiaren
command-suggest = vel frå rettleiaren
command-overview = oversikt
command-save = lagre no
command-undo = angre
command-redo = gjer om
command-declare = ferdig?
command-note = notat
command-notes = alle notat
command-close-note = avklart, eller opne igjen
command-assign = kven har avsnittet?
command-wall = vegg
command-walk = bla av seg sjølv
command-lead = følg meg
command-follow = følg den som leier
command-choose = vel tekst
command-add = legg til
command-remove = fjern
command-move-up = flytt opp
command-move-down = flytt ned
command-replace = erstatt teksten
command-leave-out = utelat
command-restore = set tilbake som i malen
command-reason = grunngi endringa
command-heading = overskrift
command-rename = namn på utkastet
command-versions = versjonar
command-bring-back = hent tilbake
command-take-in = ta inn ein kopi
command-send = send ein kopi
command-export = lag dokument
command-up = opp
command-down = ned
command-page-up = side opp
command-page-down = side ned
command-first = først
command-last = sist
command-copy = kopier ut
command-mouse = mus av eller på
command-help = hjelp
command-redraw = teikn skjermen på nytt
command-suspend = legg i bakgrunnen
command-quit = avslutt

app-key-sent-as = { $key } kan ikkje brukast: terminalen sender det same som for { $other }.
app-key-ctrl-alt = { $key } kan ikkje brukast: Ctrl og Alt saman er det same som AltGr.
app-key-digit = { $key } kan ikkje brukast: tala vel svar.
app-key-edits = { $key } kan ikkje brukast til dette: tasten er i bruk når du skriv.
app-key-leaves = { $key } kan ikkje brukast til noko anna enn å avslutte.
app-key-taken = { $key } er alt brukt til «{ $command }» i den same fila.
app-key-needed = { $key } kan ikkje takast frå «{ $command }», som ikkje har nokon annan.
app-key-needed-own = «{ $command }» må ha ein tast både i tekstar og i lister. Han held på dei vanlege.
app-key-space = mellomrom
app-key-backspace = Rettetast

app-removed-hidden = { $count ->
    [one] Eitt skjult teikn blei teke bort frå teksten.
   *[other] { $count } skjulte teikn blei tekne bort frå teksten.
}
app-pasted = Limt inn { $lines ->
    [one] éi linje
   *[other] { $lines } linjer
}{ $bullets ->
    [0] {""}
    [one] , eitt punkt
   *[other] , { $bullets } punkt
}.{ $removed ->
    [0] {""}
    [one] {" "}Eitt skjult teikn vart teke bort.
   *[other] {" "}{ $removed } skjulte teikn vart tekne bort.
} { KEY("undo", "Ctrl+Z") } angrar.
app-pasted-items = { $count ->
    [one] Limt inn som eitt punkt. u angrar.
   *[other] Limt inn som { $count } punkt. u angrar.
}
app-hidden-in-text = { $count ->
    [one] Teksten har eitt skjult teikn. Det blir teke bort når du endrar teksten.
   *[other] Teksten har { $count } skjulte teikn. Dei blir tekne bort når du endrar teksten.
}
app-exported = Dokumentet ligg i { $path }
app-exported-without = Dokumentet ligg i { $path }. { $count ->
    [one] Biletet { $files } er ikkje med: legg det i mappa med utkast som PNG eller JPEG, og skriv berre namnet på fila.
   *[other] Bileta { $files } er ikkje med: legg dei i mappa med utkast som PNG eller JPEG, og skriv berre namna på filene.
}
app-no-template = Utkastet bruker malen «{ $template }», og han finst ikkje her. Legg malen i malmappa, eller opne utkastet der det blei laga.
app-nothing-to-undo = Det er ikkje noko å angre.
app-undone = Angra i «{ $what }».
app-redone = Gjort om i «{ $what }».
app-nothing-to-redo = Det er ikkje noko å gjere om.
app-unsaved-draft-open = «{ $title }» er ikkje lagra enno. Opne det igjen for å sjå teksten, eller vent til det er lagra.
app-title-needed = Skriv eit namn på utkastet først, til dømes namnet på kommunen.
app-section-of-template = Dette avsnittet høyrer til malen og kan ikkje fjernast. Merk det «ikkje aktuelt» (f), så blir det ikkje skrive ut.
app-clause-of-template = Denne teksten høyrer til malen. Trykk { KEY("leave-out", "x") } for å utelate han.
app-clause-of-yours = Dette er dykkar eigen tekst. Trykk { KEY("open", "Enter") } for å endre han, eller { KEY("remove", "-") } for å fjerne han.
app-clause-stays = Tekstane i malen står i fast rekkjefølgje. Berre eigne tekstar kan flyttast.
app-nothing-to-restore = Her står det alt som i malen.
app-suggestion-reworded = Dette punktet står der allereie, med dykkar eigne ord. Rett eller fjern det i lista.
app-help-not-here = Det kan ikkje gjerast her. Gå dit det høyrer til, og prøv igjen.
app-removed = Fjerna. Trykk { KEY("undo", "u") } for å angre.
app-last-place = Dette er den siste staden i avtalen.
app-last-section = Dette er det siste avsnittet.
app-first-section = Dette er det første avsnittet.
app-unread = Svaret i «{ $label }» kan ikkje lesast enno. Gå tilbake dit med { KEY("previous-field", "Shift+Tab") } og sjå kva som trengst.
app-first-place = Dette er den første staden i avtalen.
app-nothing-left = Det er ikkje noko igjen å gjere her.
app-spelling-reading = Les ordlista …
app-spelling-looking = Ser etter ord som liknar «{ $word }» …
app-spelling-none-here = Ingen ord i denne teksten ser ut til å vere feil stava.
app-spelling-none = Ingen ord ser ut til å vere feil stava.
app-spelling-replaced = «{ $new }» står no i staden for «{ $old }». { KEY("undo", "Ctrl+Z") } angrar.
app-spelling-gone = «{ $word }» står ikkje der lenger.
app-ask-spelling-here = «{ $word }» kan vere feil stava.
app-spelling-around = I teksten: { $text }
app-spelling-replace = skriv «{ $word }»
app-spelling-own-draft = legg til ordet i utkastet
app-spelling-own-user = legg til ordet i mi ordliste
app-spelling-go-there = gå til staden
app-spelling-next = neste ord som kan vere feil
app-spelling-kept-draft = «{ $word }» er lagt til i utkastet.
app-spelling-kept-user = «{ $word }» er lagt til i di ordliste.
app-nothing-missing = Alle felt som må fyllast ut, er fylte ut.
app-reason-needs-change = Teksten er som i malen. Endre han først, så kan du grunngi endringa.
app-ask-state = Kor langt er de komne med «{ $section }»?
app-declare-done = ferdig
app-declare-must-mend = må rettast
app-declare-not-relevant = ikkje aktuelt (blir ikkje skrive ut)
app-declare-nothing = ikkje avgjort
app-ask-person = Kven har «{ $section }»?
app-person = { $name }
app-person-other = Skriv eit anna namn
app-person-none = ingen
app-ask-note = Det er notat her frå før.
app-note-new = Skriv eit nytt notat
app-note-quoted = { draft-note-head }: { $text }
app-note-said = «{ $text }»
app-note-go = Gå dit
app-note-reply = Svar
app-note-close = Merk som avklart
app-note-open = Opne igjen
app-note-rewrite = Endre teksten
app-note-sort = Vel kva slags notat det er
app-note-remove = Fjern, med svara
app-note-closed = Notatet er merkt som avklart.
app-note-opened = Notatet er opna igjen.
app-note-is-answer = Dette er eit svar. Svar har ikkje noko eige slag.
app-ask-note-kind = Kva slags notat er det?
app-note-kind-plain = notat
app-note-kind-question = spørsmål
app-note-kind-decision = vedtak
app-note-kind-disagreement = usemje
app-note-kind-clarify = skal avklarast med …
app-alone = Du er åleine om utkastet.
app-leads = Du leier. Veggen og dei som følgjer, viser avsnittet du er i. L sluttar.
app-leads-no-more = Du leier ikkje lenger.
app-nobody-leads = Ingen leier no. Den som trykkjer { KEY("lead", "L") }, leier.
app-follows = Du følgjer { $by }. Ein tast sluttar.
app-cancel = lukk, ikkje endre noko
app-ask-extract = Kva skal ut av programmet?
app-copy-section = til utklippstavla: avsnittet «{ $section }»
app-copy-agreement = til utklippstavla: heile avtalen
app-copy-way-back = til utklippstavla: kommandoen som opnar utkastet igjen
app-print-section = i terminalen når de avsluttar: avsnittet «{ $section }»
app-print-agreement = i terminalen når de avsluttar: heile avtalen
app-print-way-back = i terminalen når de avsluttar: kommandoen som opnar utkastet igjen
app-sent-section = Avsnittet «{ $section }» er sendt til terminalen. Kjem det ikkje fram når de limer inn, tek ikkje terminalen imot; få det då skrive ut når de avsluttar.
app-sent-agreement = Avtalen er send til terminalen. Kjem han ikkje fram når de limer inn, tek ikkje terminalen imot; få han då skriven ut når de avsluttar.
app-sent-way-back = Kommandoen er send til terminalen. Kjem han ikkje fram når de limer inn, tek ikkje terminalen imot; han blir òg vist når de avsluttar.
app-ask-too-long-to-copy = Teksten er lengre enn terminalar tek imot. Skal han skrivast ut når de avsluttar?
app-extract-empty = Avsnittet har ingen tekst i avtalen enno.
app-prints-on-leaving = Teksten blir skriven ut slik han er no, når de avsluttar.
app-mouse-on = Musa er på: klikk vel, eitt klikk til opnar, og hjulet rullar. Hald Shift for å merke tekst som elles.
app-mouse-off = Musa er av, og merkar tekst i terminalen som elles.
app-ask-unprintable = Skrifta i PDF-en har ikkje teiknet { $character }, som står i «{ $place }». Kva vil de gjere?
app-unprintable-all = { $places ->
    [one] Det står berre der.
   *[other] { $places } stader må noko bytast ut: { $characters }{ $more ->
        [0] .
       *[other] , og { $more } teikn til.
    }
} Utkastet blir ikkje endra.
app-unprintable-replace = { $count ->
    [one] Byt ut med «{ $replacement }» i PDF-en
   *[other] Byt ut teikna i PDF-en
}
app-unprintable-show = Gå til «{ $place }»
app-ask-format = Kva slags dokument vil de ha?
app-minutes = eit referat i staden: det som er vedteke, og det som er ope
app-ask-minutes = Kva slags fil skal referatet vere?
app-format-docx = Word (docx)
app-format-odt = OpenDocument (odt)
app-format-text = rein tekst (txt)
app-format-markdown = Markdown (md)
app-format-pdf = PDF for arkiv, skjermlesarar og papir (pdf)
app-format-html = nettside (html)
app-format-json = data for andre program (json)
app-headings-plain = nummererte overskrifter: nei
app-headings-numbered = nummererte overskrifter: ja
app-annex-none = ta også med eit vedlegg om det som er endra frå malen: nei
app-annex-deviations = ta også med eit vedlegg om det som er endra frå malen: ja
app-stage-draft = ferdig, utan merket «UTKAST»: nei
app-stage-final = ferdig, utan merket «UTKAST»: ja
app-not-final = { $count ->
    [one] Avtalen er ikkje ferdig: éin ting manglar eller må rettast.
   *[other] Avtalen er ikkje ferdig: { $count } ting manglar eller må rettast. Dette er det første:
 }
app-final-missing = Manglar: { $what }
app-go-there = gå dit og rett det
app-as-draft = lag dokumentet som utkast
app-ask-leave-unsaved = Dei siste endringane er ikkje lagra. Kva vil du gjere?
app-save-slow = Lagringa er ikkje ferdig. Disken eller nettet svarer seint.
app-stay = bli her
app-save-again = prøv å lagre og avslutte igjen
app-keep = lagre teksten min som eit nytt utkast ved sida av
app-copy-too-much = Kopien og utkastet har til saman meir enn eit utkast har plass til. Ingenting er teke inn.
app-copy-of-another = «{ $file }» er ein kopi av eit anna utkast enn «{ $ours }», nemleg «{ $title }», som { $by } laga. Ingenting er teke inn.
app-copy-of-another-edition = «{ $file }» er skriven etter ei anna utgåve av malen ({ $theirs }) enn utkastet ({ $ours }). Ingenting er teke inn. Be om ein kopi etter same utgåve.
app-outside = Utkastet blei endra utanfrå. Endringane er tekne inn, og det som stod før, er ein versjon.
app-outside-two-texts = Utkastet blei endra utanfrå på stader der de òg har skrive. Begge tekstane er tekne vare på. Trykk { KEY("choose", "T") } i ei liste for å velje.
app-outside-too-much = Utkastet blei endra utanfrå til meir enn det er plass til. Det de har, står, og det som kom, er ein versjon.
app-outside-by = ukjend (endra utanfrå)
app-two-texts = To har skrive på same staden utan å sjå kvarandre. Begge tekstane er tekne vare på. Trykk { KEY("choose", "T") } i ei liste for å velje.
app-others-removed = { $by } har fjerna teksten du skreiv i. Slik han var, ligg han blant versjonane (V).
app-others-removed-seen = gå vidare
app-others-changed-much = { $by } har endra { $count } stader på éin gong. Slik det var før, ligg blant versjonane (V).
app-others-write-here = Ein annan skriv også i dette avsnittet no.
app-others-write-there = Ein annan skriv i det avsnittet no. Gå dit for å rette ordet.
app-nothing-to-choose = Det er ingen tekstar å velje mellom.
app-chosen-by-another = Ein annan har valt mellom tekstane.
app-ask-which-text = { $left ->
    [one] «{ $place }»: { $by } skreiv ein annan tekst enn den som står no ({ $at }).
   *[other] «{ $place }»: { $by } skreiv ein annan tekst enn den som står no ({ $at }). Det er { $left } slike å velje mellom.
}
app-choose-later = vel seinare
app-choose-standing = behald det som står
app-choose-other = bruk den andre teksten
app-chosen = { $left ->
    [0] Valt. Trykk { KEY("undo", "u") } for å angre.
   *[other] Valt. Trykk { KEY("choose", "T") } for den neste.
}
app-ask-write-along = { $by } skriv her sidan { $at }. Du ser teksten medan han blir skriven.
app-read-along = les med
app-write-along = skriv samtidig
app-ask-for-section = be om avsnittet
app-take-section = ta over avsnittet
app-asked-for = { $by } får vite at du vil skrive her. Du får beskjed når avsnittet er ledig.
app-asks-for-section = { $by } ber om å få skrive her. Trykk { KEY("back", "Esc") } for å gje frå deg avsnittet.
app-section-free = «{ $section }» er ledig.
app-took = Du har teke over avsnittet frå { $by }. Slik det var før, ligg det blant versjonane (V).
app-took-silent = { $by } har ikkje skrive sidan { $at }. Du har teke over avsnittet.
app-taken-over = { $by } tok over avsnittet klokka { $at }, så du skriv ikkje lenger her. Det du skreiv, er teke vare på. Trykk { KEY("back", "Esc") } for å lese.
app-kept = Teksten er lagra som «{ $title }». Det andre utkastet er ikkje rørt.
app-leave-unsaved = avslutt og mist det som ikkje er lagra
app-leave-on-disk = avslutt likevel (teksten er teken vare på, og kjem fram når utkastet blir opna igjen)
app-leaving = Avsluttar så snart det siste er lagra. Trykk { KEY("quit", "Ctrl+Q") } igjen for å velje noko anna.
app-saved-again = Fila til utkastet var borte. Nokon andre har fjerna ho. Utkastet er lagra på nytt, og fila er der igjen.
app-mended = Fila til utkastet var øydelagd. Ho ligg no i «{ $path }», og utkastet er skrive på nytt. Ingenting er borte.
app-not-mended = Fila til utkastet er øydelagd, og det går ikkje å skrive ho på nytt no. Det blir prøvd igjen av seg sjølv.
app-version-kept = Versjon { $number } er teken vare på.
app-version-same = Ingenting er endra sidan førre versjon.
app-coming = Utkastet er på veg. Disken eller nettet svarer seint.
app-draft-made = Utkastet «{ $title }» er laga og ligg i lista.
app-hidden = { $count ->
    [one] Utkastet har eit skjult teikn frå fila det kom i. Det blir vist som ‹200B› og liknande, og «avtale check» seier kvar.
   *[other] Utkastet har { $count } skjulte teikn frå fila det kom i. Dei blir viste som ‹200B› og liknande, og «avtale check» seier kvar.
 }
app-recovered = { $sections ->
    [0] Her er det restar etter ei avbroten økt. Den siste endringa er frå { $at }.
    [one] Eitt avsnitt har nyare tekst frå { $at }, frå ei avbroten økt. V viser skilnaden.
   *[other] { $sections } avsnitt har nyare tekst frå { $at }, frå ei avbroten økt. V viser skilnaden.
 }{ $torn ->
    [0] {""}
   *[other] {" "}Den siste endringa var ikkje ferdig skriven og manglar.
 }{ $unfitting ->
    [0] {""}
    [one] {" "}Éi endring passar ikkje lenger og er lagd til side.
   *[other] {" "}{ $unfitting } endringar passar ikkje lenger og er lagde til side.
 }{ $unread ->
    [0] {""}
    [one] {" "}Det som ligg igjen frå éi økt, kan ikkje lesast.
   *[other] {" "}Det som ligg igjen frå { $unread } økter, kan ikkje lesast.
 }{ $beside ->
    [0] {""}
    [one] {" "}Slik éi økt hadde utkastet, ligg det som ein eigen versjon. Trykk { KEY("versions", "V") } for å sjå kva som er annleis.
   *[other] {" "}Slik { $beside } økter hadde utkastet, kvar for seg, ligg det som eigne versjonar. Trykk { KEY("versions", "V") } for å sjå kva som er annleis.
 }
app-ask-adopt-version = Utkastet kan ikkje lesast, og fila blir liggjande urørt. Det nyaste som kan lesast, er versjon { $number } frå { $at } av { $by }{ $changes ->
    [0] {""}
    [one] , og éi endring etter han
   *[other] , og { $changes } endringar etter han
 }. Kva vil du gjere?
app-ask-adopt-copy = Utkastet kan ikkje lesast, og fila blir liggjande urørt. Det nyaste som kan lesast, er ein kopi frå { $at } av { $by }{ $changes ->
    [0] {""}
    [one] , og éi endring etter han
   *[other] , og { $changes } endringar etter han
 }. Kva vil du gjere?
app-adopt = opne det som eit nytt utkast
app-adopted-title = { $title } (henta fram)
app-sent = Kopien ligg i «{ $path }».
app-sent-how = Gi fila til den andre parten, til dømes som vedlegg til ein e-post. Når ho kjem tilbake, legg du henne i mappa med utkasta og trykkjer «{ KEY("take-in", "i") }» i lista over utkast.
app-sent-seen = gå vidare
app-ask-copy = Kva kopi vil du ta inn?
app-copy-called = { $file }
app-copy-elsewhere = skriv kvar fila ligg
app-no-copies = Det ligg ingen kopiar her. Legg fila frå den andre parten i mappa med utkasta. Namnet må slutte på «.kopi».
app-more-copies = { $count ->
    [one] Det ligg éin eldre kopi til her.
   *[other] Det ligg { $count } eldre kopiar til her.
}
app-ask-begin = «{ $title }» i «{ $file }» er ikkje her frå før. Vil du ta det inn som eit nytt utkast?
app-begin = ta det inn som eit nytt utkast
app-copy-known = Alt i «{ $file }» er med i utkastet frå før.
app-copy-nothing = Det er ingenting nytt i «{ $file }».
app-copy-no-question = { $near ->
    [yes] Kopien svarer på «{ $field }», som ikkje er noko spørsmål i malen. Er «{ $nearest }» meint? Då manglar svaret der.
   *[other] Kopien svarer på «{ $field }», som ikkje er noko spørsmål i malen. Svaret kjem ikkje med i avtalen.
}
app-copy-no-base = Det er ikkje kjent kva versjon kopien er laga av. Difor må de velje overalt der han er ulik utkastet.
app-copy-left = Kopien er ikkje teken inn.
app-copy-taken = { $conflicts ->
    [0] Kopien er teken inn. Trykk { KEY("undo", "u") } for å angre.
    [one] Kopien er teken inn. Éin stad har begge endra. Trykk { KEY("choose", "T") } for å velje der, eller { KEY("undo", "u") } for å angre alt.
   *[other] Kopien er teken inn. { $conflicts } stader har begge endra. Trykk { KEY("choose", "T") } for å velje der, eller { KEY("undo", "u") } for å angre alt.
}
app-ask-clash = { $in ->
    [same] {""}
    [section] «{ $section }»,{" "}
   *[draft] Utkastet,{" "}
 }{ $what ->
    [named] «{ $name }»
    [title] namnet på utkastet
    [order] rekkjefølgja
    [section] heile avsnittet
    [heading] overskrifta
    [declared] tilstanden
    [assigned] kven som har avsnittet
    [own_clause] ein eigen tekst
    [note] eit notat
   *[answer] eit svar
 }: Kva skal gjelde?
app-clash-removed-here = Fjerna hos dykk, endra i kopien
app-clash-removed-there = Endra hos dykk, fjerna i kopien
app-clash-only-here = Står berre hos dykk
app-clash-only-there = Står berre i kopien
app-clash-order = Sett i ulik rekkjefølgje hos dykk og i kopien
app-clash-moved = Flytta til «{ $ours }» hos dykk, til «{ $theirs }» i kopien
app-clash-states = { $ours ->
    [done] Ferdig
    [must_mend] Må rettast
    [not_relevant] Ikkje aktuelt
   *[none] Ikkje avgjort
 } hos dykk, { $theirs ->
    [done] ferdig
    [must_mend] må rettast
    [not_relevant] ikkje aktuelt
   *[none] ikkje avgjort
 } i kopien
app-clash-both = Endra både hos dykk og i kopien
app-clash-keep = behald det
app-clash-keep-change = behald endringa
app-clash-remove = fjern
app-clash-order-here = rekkjefølgja hos dykk
app-clash-order-there = rekkjefølgja i kopien
app-clash-move = i «{ $section }»
app-clash-state = { $state ->
    [done] ferdig
    [must_mend] må rettast
    [not_relevant] ikkje aktuelt
   *[none] ikkje avgjort
}
app-clash-here = slik det er hos dykk
app-clash-there = slik det er i kopien
app-copy-by = ukjend (endra for hand)
app-both-states = No står det: { $standing ->
    [done] ferdig
    [must_mend] må rettast
    [not_relevant] ikkje aktuelt
   *[none] ikkje avgjort
 }. Den andre seier: { $other ->
    [done] ferdig
    [must_mend] må rettast
    [not_relevant] ikkje aktuelt
   *[none] ikkje avgjort
 }.
app-other-left-out = No står det: «{ $standing }» Den andre har utelate teksten.
app-ask-bring-back = Hente heile utkastet tilbake til versjon { $number }, frå { $at } av { $by }? Det som står no, blir også teke vare på som ein versjon, og u angrar.
app-bring-back-others = Også { $who } har utkastet ope, og det dei har skrive etter denne versjonen, blir borte frå det.
app-bring-back = hent heile utkastet tilbake
app-bring-back-whole = Namnet og rekkjefølgja blir henta tilbake med heile utkastet: gå tilbake til versjonane og trykk { KEY("bring-back", "B") } der.
app-brought-back = Henta tilbake frå versjon { $number }. u angrar.
app-nothing-differs = Utkastet er likt denne versjonen.

### view
view-writes-here = { $by } skriv her sidan { $at }
view-asked-here = { $by } skriv her, du har bede om avsnittet
view-asks-here = { $by } ber om å få skrive her
view-text-stands = No:
view-text-other = Den andre teksten:
view-texts-legend = { $gone }ord{ $gone } står berre i teksten no, { $new }ord{ $new } berre i den andre. PageDown viser meir.

view-title = Samarbeidsavtale
view-too-small = Vindauget er { $size }. Gjer det minst { $needed }.
view-text-is-safe = Teksten er trygg.
view-drafts = Utkast
view-begin-what = avtale hjelper dykk å skrive avtalen mellom kommunen og NAV om introduksjonsprogrammet.
view-begin-how = De svarer på spørsmål, avsnitt for avsnitt, med råd frå rettleiaren. Teksten er malen frå direktorata.
view-begin-saved = Alt blir lagra av seg sjølv. Trykk { KEY("help", "?") } for hjelp.
view-begin-new = Lag det første utkastet
view-begin-example = Sjå på eit fullført døme
view-reading-drafts = Les utkasta …
view-damaged = Kan ikkje lesast: { $file }
view-draft-states = { $mend ->
    [0] { $done } av { $sections } avsnitt ferdige · sist { $by }
   *[other] { $done } av { $sections } avsnitt ferdige, { $mend } må rettast · sist { $by }
 }
view-versions = Versjonar
view-comparison = Samanlikn
view-copy = Kopi
view-overview = Oversikt
view-review = Gjennomgang
view-review-how = Vel eit svar for å endre det. Du kjem tilbake hit etterpå.
view-review-ready = Ferdig utfylt. Ingenting er sendt eller signert: trykk { KEY("export", "E") } for å lage dokumentet.
view-review-states = { view-totals } · { $irrelevant } ikkje aktuelle
view-review-unanswered = { $count ->
    [0] Alle spørsmål som må ha svar, har fått svar.
    [one] Eitt spørsmål er ikkje svart på.
   *[other] { $count } spørsmål er ikkje svart på.
 }
view-review-found = Funn: { $counts }.
view-review-nothing-found = Ingen funn.
view-review-notes = { $count ->
    [one] Eitt notat er ikkje avklart. { KEY("open", "Enter") } viser alle notata.
   *[other] { $count } notat er ikkje avklarte. { KEY("open", "Enter") } viser alle notata.
 }
view-review-deviations = { $count ->
    [0] Ingenting er endra frå malen.
    [one] Éin stad er endra frå malen. { KEY("open", "Enter") } viser kva.
   *[other] { $count } stader er endra frå malen. { KEY("open", "Enter") } viser kva.
 }
view-review-spelling = { $count ->
    [0] Ingen ord er i tvil.
    [one] Eitt ord kan vere feil stava.
   *[other] { $count } ord kan vere feil stava.
 }
view-review-changed = { $count ->
    [one] Endra frå malen éin stad. { KEY("open", "Enter") } viser kva.
   *[other] Endra frå malen { $count } stader. { KEY("open", "Enter") } viser kva.
 }
view-review-declared = ({ $by } { $at })
view-review-written = sist { $by } { $at }
view-review-change = endre
view-review-missing = ikkje svart på
view-review-optional = ikkje svart på, kan stå tomt
view-review-at-signing = blir fylt ut ved signering
view-review-default = { $answer } (forslaget i malen)
view-review-derived = { $answer } (frå «{ $field }»)
view-review-own = Eigen tekst: { $text }
view-note = { draft-note-head } ({ $by }, { $at }): { $text }
view-note-bare = { draft-note-head } ({ $by }, { $at })
view-note-closed = { view-note } – avklart av { $closer } { $closed }
view-note-bare-closed = { view-note-bare } – avklart av { $closer } { $closed }
view-notes = Notat
view-notes-how = { KEY("open", "Enter") }: gå dit, svar, endre. Notat kjem aldri med i avtalen.
view-notes-title = Notat: { $open ->
    [0] ingen er opne
    [one] eitt er ope
   *[other] { $open } er opne
 }, { $closed ->
    [0] ingen er avklarte
    [one] eitt er avklart
   *[other] { $closed } er avklarte
 }
view-notes-here = { $count ->
    [one] Eitt notat her er ope.
   *[other] { $count } notat her er opne.
 }
view-notes-none = Ingen har skrive notat. Trykk { KEY("note", "m") } ved eit spørsmål for å skrive det første.
view-assigned = { $person } har det
view-wall = Vegg
view-wall-nothing = (det står ikkje noko her enno)
view-wall-led = Følgjer { $by }
view-wall-waits = Ventar på at nokon leier. Mellomrom blar, w blar av seg sjølv.
view-wall-keys = Mellomrom blar, w blar av seg sjølv, F følgjer den som leier.
view-wall-walks = Blar av seg sjølv kvart { $seconds }. sekund
view-wall-done = { $done } av { $all } avsnitt ferdige
view-wall-writes = { $by } skriv i «{ $section }»
view-wall-page = { $page } av { $pages }
view-review-grounds = Det funnet byggjer på
view-severity-info = Til orientering
view-severity-may = Kan
view-severity-form = Form
view-severity-should = Bør
view-severity-must = Må
view-deviations = Endringar
view-deviations-how = Vel ei endring for å sjå ho, og éin gong til for å gå til teksten.
view-deviations-title = Endringar frå malen
view-deviations-none = Ingenting er endra frå malen.
view-deviation-edited = endra
view-deviation-replaced = bytt ut med eigen tekst
view-deviation-left-out = utelaten
view-deviation-retitled = ny overskrift
view-deviation-own-clause = eigen tekst lagd til
view-deviation-own-section = eige avsnitt lagt til
view-deviation-legend = { $gone }Ord{ $gone } er tekne ut av teksten i malen. { $new }Ord{ $new } er sette inn.
view-deviation-by = Endra av { $by }, { $day }.
view-deviation-no-reason = Inga grunngiving er skriven.
view-deviation-guideline = Rettleiaren seier
view-section-of = Avsnitt { $number } av { $count }
view-untouched = Ikkje endra
view-saved = Lagra { $time }
view-marked = Merkt: { $count ->
    [one] eitt teikn
   *[other] { $count } teikn
 }.
view-mouse-on = Mus på
view-saving = Lagrar …
view-not-saved = IKKJE LAGRA
view-not-saved-because = IKKJE LAGRA: { $why } Teksten er her og blir lagra når det går.
view-not-saved-sheltered = IKKJE LAGRA: { $why } Naudkopi: «{ $path }». Prøver igjen av seg sjølv.
view-not-saved-changed = IKKJE LAGRA: { $why } Trykk { KEY("quit", "Ctrl+Q") } for å lagre teksten her som eit utkast ved sida av.
view-not-saved-changed-sheltered = { view-not-saved-changed } Naudkopi: «{ $path }».
view-totals = { $done } ferdige · { $begun } i gang · { $empty } ikkje i gang · { $mend } må rettast
view-left = { $count ->
    [one] 1 felt manglar
   *[other] { $count } felt manglar
 }
view-state-not-begun = ikkje i gang
view-state-begun = i gang
view-state-done = ferdig
view-state-must-mend = må rettast
view-state-not-relevant = ikkje aktuelt
view-question = { $number }/{ $count } { $question }
view-hint = Tips: { $text }
view-source = Kjelde: { $text }
view-more = { $key } alle tips
view-fault = Feil: { $text }
view-clauses = Slik står teksten i avtalen. Vel ei setning for å endre ho.
view-no-answer = (ikkje svart enno – trykk { KEY("open", "Enter") } for å skrive)
view-default-text = Dersom de ikkje skriv noko, står det som malen foreslår.
view-default = Dersom de ikkje skriv noko, står det: { $text }
view-own-words = Eigne ord:
view-own-day = Dato:
view-add-item = + Legg til { $item }
view-empty-item = (tom)
view-part-needed = (må fyllast ut)
view-derived = Så lenge lista er tom, blir svara frå «{ $field }» brukte.
view-reads = Slik står det i avtalen:
view-add-clause = + Legg til eigen tekst
view-clause-edited = [endra]
view-clause-replaced = [erstatta]
view-clause-left-out = [utelaten]
view-clause-not-now = [ikkje med i avtalen no]
view-clause-empty = ({ $label }: blir ikkje skrive ut, for det er ikkje fylt ut)
view-clause-own = [eigen tekst]
view-clause-only-in = [finst berre på { texts-language }]
view-reason = Grunngiving: { $text }
view-label-title = Namn:
view-label-file = Fil:
view-writing-copy = Kvar ligg kopien? Skriv namnet på fila, med mappa framfor.
view-writing-new-draft = Kva skal utkastet heite? Bruk til dømes namnet på kommunen.
view-writing-language = Avtalen blir på { texts-language }. { KEY("next-field", "Tab") } byter språk.
view-writing-title = Kva skal utkastet heite?
view-writing-answer = Svar:
view-writing-clause = Endre teksten. <Ord i vinklar> blir bytte ut med svaret i feltet.
view-writing-own-clause = Skriv teksten. Ei linje som byrjar med «- », blir eit kulepunkt.
view-writing-reason = Kvifor er teksten endra?
view-writing-heading = Kva skal overskrifta vere?
view-writing-new-section = Kva skal overskrifta på det nye avsnittet vere?
view-writing-note = Skriv eit notat. Det kjem ikkje med i avtalen. { KEY("note", "Ctrl+K") } vel slag.
view-writing-question = Kva vil de spørje om? Det kjem ikkje med i avtalen.
view-writing-decision = Kva er vedteke? Det kjem ikkje med i avtalen.
view-writing-disagreement = Kva er de usamde om? Det kjem ikkje med i avtalen.
view-writing-clarify = Kva skal avklarast? Det kjem ikkje med i avtalen.
view-writing-reply = Skriv eit svar. Det kjem ikkje med i avtalen.
view-writing-with = Kven skal det avklarast med?
view-writing-due = Innan når? Skriv til dømes 12.5.2027 eller «neste leiarmøte», eller lat det stå tomt.
view-writing-person = Kven har avsnittet?
view-length = { $length } av { $max } teikn
view-too-long = { $over } teikn for mykje. Det er plass til { $max }.
view-hints-of = Tips til «{ $what }»
view-hints-nowhere = Vel eit svar eller eit avsnitt, så står tipsa til det her.
view-guideline = Rettleiaren i korte punkt
view-guideline-search = Trykk { KEY("search", "/") } for å søkje, { KEY("open", "Enter") } for å gå til spørsmålet, { KEY("guidance", "v") } for å sjå avtalen.
view-searching = Søk:
view-search-words = Skriv eitt eller fleire ord. { KEY("back", "Esc") } avsluttar søket.
view-search-none = Ingen treff. Prøv eit kortare ord eller færre ord.
view-search-hits = Treff { $number } av { $count }. { KEY("open", "Enter") } viser neste, { KEY("back", "Esc") } avsluttar søket.
view-law = Endra sidan rettleiaren
view-law-row = { $count ->
    [one] Merk ({ $noted }): { $title }
   *[other] Merk ({ $noted }, 1 av { $count }): { $title }
}
view-passages-below = Stadene i rettleiaren står nedst (End).
view-passage-changed = Endra: { $place } er ikkje lenger som då tipset blei skrive. Les staden nedst.
view-passage-absent = Fann ikkje { $place } i dokumentet som ligg ved malen.
view-passage-number = { $document } § { $section }
view-passage-heading = { $document } «{ $section }»
view-passage-cut = … (meir i dokumentet)
view-suggestions = Forslag frå rettleiaren ({ $taken } av { $count } valde)
view-suggestions-how = { KEY("open", "Enter") } eller mellomrom vel og vel bort. { KEY("back", "Esc") } lukkar.
view-suggestions-row = + Vel frå rettleiaren ({ $count } forslag)
view-suggestions-key = { $key } vel frå rettleiaren ({ $count } forslag)
view-no-hints = Rettleiaren seier ikkje noko om dette.
view-guidance = Malen seier
view-more-below = … meir under (pil ned)
view-more-under = … meir under
view-sign-lacking = manglar eller må rettast
view-signs = Teikn: { $signs }
view-help-how = { KEY("open", "Enter") } gjer det som er valt. { KEY("search", "/") } søkjer. { KEY("back", "Esc") } lukkar.
view-help-words = Skriv kva du vil gjere, til dømes «angre» eller «lagre».
view-help-found = { $count ->
    [0] Ingen treff. Prøv eit kortare ord eller færre ord.
    [one] Eitt treff. { KEY("open", "Enter") } gjer det.
   *[other] { $count } treff. { KEY("open", "Enter") } gjer det som er valt.
}
view-help-others = Alt anna
view-help = Tastar som verkar her
view-help-more = Alt du skriv, blir lagra av seg sjølv.
view-help-line = Med skjermlesar: «avtale line» spør linje for linje.
view-versions-of = Slik har utkastet vore før
view-no-versions = Det er ingen tidlegare versjonar enno. Ein blir lagra når økta blir avslutta, og når du trykkjer { KEY("save", "Ctrl+S") }.
view-reading-versions = Les versjonane …
view-reading-version = Les versjonen …
view-version = Versjon { $number }, { $time }, { $by } ({ $why })
view-no-difference = Ingen skilnad. Utkastet er slik det var i denne versjonen.
view-copy-called = Kopien «{ $file }»
view-copy-takes = Dette kjem frå kopien. Trykk «{ KEY("take-in", "i") }» for å ta det inn.
view-copy-both = Dette har begge endra. Det som står her, blir ståande til de vel.
view-copy-clashes = Dette har begge endra, og berre det eine kan gjelde. Vel med { KEY("open", "Enter") }.
view-copy-clash-of = { $what } «{ $text }»
view-copy-clash = { $in ->
    [same] { $what }
   *[section] { $section } – { $what }
 }: { $happened }. { $chosen ->
    [yes] Valt: { $outcome }
   *[no] Dersom ingen vel: { $outcome }
 }.
view-copy-legend = { $gone }Ord{ $gone } står berre her. { $new }Ord{ $new } står berre i kopien.
view-copy-texts-legend = { $gone }Ord{ $gone } står berre her. { $new }Ord{ $new } står berre i kopien. PageDown viser meir.
view-copy-ours = Her:
view-copy-theirs = Kopien:
view-copy-who = { $by }, { $time }
view-differs = Dette er annleis no. Vel eit avsnitt for å sjå kva.
view-changes = { $count ->
    [one] 1 endring
   *[other] { $count } endringar
 }
view-difference-in = Skilnad i «{ $section }»
view-difference-legend = { $gone }Ord{ $gone } er tekne bort sidan då. { $new }Ord{ $new } er komne til.
view-difference-draft = Utkastet
view-difference-then = Før:
view-difference-now = No:
view-difference-nothing = (ingenting)
view-difference-title = Tittel
view-difference-order = Rekkjefølgje
view-difference-section = Avsnitt
view-difference-heading = Overskrift
view-difference-declared = Tilstand
view-difference-clause = Standardtekst: { $label }
view-difference-reason = Grunngiving: { $label }
view-difference-left-out = (utelaten)
view-difference-undecided = ikkje avgjort
view-difference-own-clause = Eigen tekst
view-difference-assigned = Kven som har avsnittet
view-difference-note = Notat
view-missing = [manglar: { $what }]
view-footnote = ({ $number })
view-logo = (logo: { $text }, { $file })
view-nobody-to-resume = Programmet kan ikkje leggjast i bakgrunnen her, for det er ikkje starta frå eit skal.
view-writer-fault = Det er ein feil i programmet. Sei frå til den som driftar det.
### line: prompts, for whoever hears the screen; each line begins with a word that one can search for

line-on-asked = Linjemodus: på, fordi du bad om det. Skjermbileta får du med «avtale --no-line» eller AVTALE_LINE=0.
line-on-variable = Linjemodus: på, fordi { $name } er sett. Slå han av med «avtale --no-line» eller AVTALE_LINE=0.
line-on-configured = Linjemodus: på, fordi innstillingane ber om det. Slå han av med «avtale --no-line» eller AVTALE_LINE=0.
line-on-dumb = Linjemodus: på, fordi TERM er dumb. Slå han av med «avtale --no-line» eller AVTALE_LINE=0.
line-on-no-terminal = Linjemodus: på, fordi programmet ikkje har ein terminal til både å lese frå og skrive i. Slå han av med «avtale --no-line» eller AVTALE_LINE=0.
line-first-help = Hjelp: Skriv eit spørjeteikn for å høyre kva du kan skrive, og q for å avslutte. Alt blir lagra når du trykkjer Enter.
line-end-of-input = Slutt: Det kjem ikkje meir inn. Det som er stadfesta med Enter, står i utkastet.
line-interrupted = Slutt: Programmet blei bede om å avslutte. Det som er stadfesta med Enter, står i utkastet.
line-slow = Vent: Disken eller nettet svarar seint.
line-notice = Merk: { $text }
line-fault = Feil: { $what }
line-fault-kept = Feil: { $what } Det du skreiv, er teke vare på. Enter aleine går vidare.
line-question = Spørsmål: { $text }
line-choice = Val { $number }: { $text }
line-now = Svar no: { $text }
line-saved = Lagra: { $label }: { $text }
line-saved-without = Lagra: { $label }: utan «{ $text }»
line-saved-settled = Lagra: { $label }: avklart: «{ $text }»
line-saved-after-all = Lagra: Alt står i utkastet igjen.
line-not-saved-yet = Feil: IKKJE LAGRA ENNO. Disken eller nettet svarar seint. Det blir prøvd igjen av seg sjølv.
line-not-saved-changed = Feil: IKKJE LAGRA. { $why } Skriv q for å lagre teksten her som eit utkast ved sida av.

line-not-utf8 = Feil: Linja er ikkje i teiknsettet UTF-8 og er ikkje teken imot. Lese: «{ $text }». Set terminalen til UTF-8, og skriv linja på nytt.
line-too-long = Feil: Linja er lengre enn 1 MiB og er ikkje teken imot. Del henne opp.
line-not-taken = Feil: { $why } Linja er ikkje teken imot.
line-cut = Feil: Terminalen tek imot høgst { $most } byte på ei linje, og resten av linja kan vere borte. Det som kom, sluttar slik: «{ $end }». Skriv resten, og del lange tekstar på fleire linjer.
line-keys = Merk: Piltastar og liknande verkar ikkje her, og er tekne bort frå linja.
line-not-understood = Feil: «{ $text }» tyder ikkje noko her. Skriv eit nummer frå lista, eller eit spørjeteikn for hjelp.
line-needs-number = Feil: Skriv nummeret òg, til dømes «{ $sign } 2».
line-no-number = { $count ->
    [0] Feil: Her er det ikkje noko med nummer { $number }. Skriv eit spørjeteikn for hjelp.
    [one] Feil: Nummer { $number } finst ikkje. Her er det berre nummer 1.
   *[other] Feil: Nummer { $number } finst ikkje. Skriv eit nummer frå 1 til { $count }.
 }
line-no-line = { $count ->
    [0] Feil: Teksten har inga linje { $number }, for han er tom. Skal talet stå i teksten, så skriv ={ $number }.
    [one] Feil: Teksten har inga linje { $number }. Han har éi linje. Skal talet stå i teksten, så skriv ={ $number }.
   *[other] Feil: Teksten har inga linje { $number }. Han har { $count } linjer. Skal talet stå i teksten, så skriv ={ $number }.
 }
line-no-option = Feil: «{ $text }» er ikkje eitt av vala. Skriv eit nummer frå 1 til { $count }.
line-no-suggestions = Merk: Rettleiaren har ingen forslag til dette spørsmålet.
line-choose = Feil: Her må du velje. Skriv eit nummer, eller eit spørjeteikn for hjelp.
line-choose-draft = Feil: Vel eit utkast ved å skrive nummeret, skriv pluss for å lage eit nytt, eller q for å avslutte.
line-last-entry = Merk: Dette er det siste punktet i rettleiaren.
line-outermost = Merk: Dette er lista over utkast. Lenger tilbake er det ikkje noko. Skriv q for å avslutte.

line-section-of-template = Dette avsnittet høyrer til malen og kan ikkje fjernast. Merk det «ikkje aktuelt» med f og nummeret, så blir det ikkje skrive ut.
line-clause-of-template = Denne teksten høyrer til malen. Skriv «utelat» og nummeret for å utelate han.
line-clause-of-yours = Dette er dykkar eigen tekst. Skriv nummeret for å endre han, eller minus og nummeret for å fjerne han.
line-spelling-replaced = «{ $new }» står no i staden for «{ $old }».
line-removed = Fjerna. Skriv u for å angre.
line-unread = Svaret i «{ $label }» kan ikkje lesast enno. Det er teke vare på. Gå tilbake dit med teiknet mindre enn.
line-leaving = Avsluttar så snart det siste er lagra. Skriv q igjen for å velje noko anna.
line-two-texts = To har skrive på same staden utan å sjå kvarandre. Begge tekstane er tekne vare på. Skriv b for å velje.
line-chosen = { $left ->
    [0] Valt. Skriv u for å angre.
   *[other] Valt. Skriv b for den neste.
 }
line-bring-back-whole = Namnet og rekkjefølgja blir henta tilbake med heile utkastet: gå tilbake til versjonane, og skriv «hent» og nummeret der.
line-brought-back = Henta tilbake frå versjon { $number }. Skriv u for å angre.
line-ask-bring-back = Hente heile utkastet tilbake til versjon { $number }, frå { $at } av { $by }? Det som står no, blir òg teke vare på som ein versjon.
line-outside-two-texts = Utkastet vart endra utanfrå på stader der også de har skrive. Begge tekstane er tekne vare på. Skriv b for å velje.
line-leads = Du leier. Veggen og dei som følgjer, viser avsnittet du er i. Skriv «lei» igjen for å slutte.
line-nobody-leads = Ingen leier no. Den som skriv «lei», leier.
line-follows = Du følgjer { $by }. Neste linje du skriv, sluttar.
line-asks-for-section = { $by } ber om å få skrive her. Skriv o for å gi frå deg avsnittet.
line-taken-over = { $by } tok over avsnittet klokka { $at }. Det du skreiv, er teke vare på.
line-took = Du har teke over avsnittet frå { $by }. Slik det var før, ligg det blant versjonane.
line-sent-how = Gi fila til den andre parten, til dømes som vedlegg til ein e-post. Når ho kjem tilbake, legg du ho i mappa med utkasta og skriv «ta inn» i lista over utkast.
line-copy-taken = { $conflicts ->
    [0] Kopien er teken inn. Skriv u for å angre.
    [one] Kopien er teken inn. Éin stad har begge endra. Skriv b for å velje der, eller u for å angre alt.
   *[other] Kopien er teken inn. { $conflicts } stader har begge endra. Skriv b for å velje der, eller u for å angre alt.
 }
line-recovered = { $sections ->
    [0] Her er det restar etter ei avbroten økt. Den siste endringa er frå { $at }.
    [one] Eitt avsnitt har nyare tekst frå { $at }, frå ei avbroten økt. Oversikta har «versjonar», som viser skilnaden.
   *[other] { $sections } avsnitt har nyare tekst frå { $at }, frå ei avbroten økt. Oversikta har «versjonar», som viser skilnaden.
 }{ $torn ->
    [0] {""}
   *[other] {" "}Den siste endringa var ikkje ferdig skriven og manglar.
 }{ $unfitting ->
    [0] {""}
    [one] {" "}Éi endring passar ikkje lenger og er lagd til side.
   *[other] {" "}{ $unfitting } endringar passar ikkje lenger og er lagde til side.
 }{ $unread ->
    [0] {""}
    [one] {" "}Det som ligg att frå éi økt, kan ikkje lesast.
   *[other] {" "}Det som ligg att frå { $unread } økter, kan ikkje lesast.
 }{ $beside ->
    [0] {""}
    [one] {" "}Slik éi økt hadde utkastet, ligg det som ein eigen versjon.
   *[other] {" "}Slik { $beside } økter hadde utkastet, kvar for seg, ligg det som eigne versjonar.
 }

line-search-words = Søk: Skriv eitt eller fleire ord. Mindre enn avsluttar søket.
line-writing-note = Skriv eit notat. Det kjem ikkje med i avtalen. Kva slags notat det er, vel du etterpå med m.
line-ask-answer = Svar:
line-ask-day = Dato:
line-ask-own-words = Eigne ord:
line-ask-choice = Vel:
line-ask-text = Tekst:
line-ask-line = Linje { $number }:
line-ask-title = Namn:
line-ask-heading = Overskrift:
line-ask-reason = Grunngiving:
line-ask-file = Fil:
line-ask-search = Søk:
line-ask-guideline = Rettleiar:

line-reading-drafts = Vent: Les utkasta.
line-about = Om: { $what }
line-drafts = { $count ->
    [0] Utkast: Det er ingen utkast enno. 1 lagar det første, og 2 viser eit fullført døme.
    [one] Utkast: Det er eitt utkast.
   *[other] Utkast: Det er { $count } utkast.
 }
line-draft = Utkast { $number }: { $title }, { $done } av { $sections } avsnitt ferdige{ $mend ->
    [0] {""}
   *[other] , { $mend } må rettast
 }, sist endra { $at } av { $by }.
line-draft-damaged = Utkast { $number }: { $file } kan ikkje lesast. { $why }
line-draft-open = Utkast: { $title }.
line-states = Tilstand: { $done } ferdig, { $begun } påbyrja, { $empty } ikkje byrja, { $mend } må rettast, { $irrelevant } ikkje aktuelt.
line-next-section = Neste: Avsnitt { $number }, { $title }.
line-step = Del: { $title }
line-section-listed = Avsnitt { $number }: { $title }{ $known ->
    [no] {""}
   *[yes] , { $state }
 }{ $left ->
    [0] .
    [one] , 1 felt manglar.
   *[other] , { $left } felt manglar.
 }
line-section = Avsnitt { $number } av { $count }: { $title }{ $known ->
    [no] .
   *[yes] , { $state }.
 }
line-field = Spørsmål { $number } av { $count }: { $question }
line-more-hints = { $count ->
    [one] Tips: Det er eitt tips til. Skriv t for å høyre alle.
   *[other] Tips: Det er { $count } tips til. Skriv t for å høyre alle.
 }
line-law = Merk: Notert { $noted }: { $title }
line-back = Tilbake: { $label }.
line-back-list = { $count ->
    [0] Tilbake: { $label }, ingen punkt.
    [one] Tilbake: { $label }, eitt punkt.
   *[other] Tilbake: { $label }, { $count } punkt.
 }
line-back-clauses = { $count ->
    [one] Tilbake: Setningane i avsnittet. Det er éi.
   *[other] Tilbake: Setningane i avsnittet. Det er { $count }.
 }
line-back-overview = Tilbake: Oversikta.
line-own-words = eigne ord
line-own-day = ein dato
line-text = Linje { $number }: { $text }
line-item = Punkt { $number }: { $text }
line-offered = { $count ->
    [one] Forslag: Rettleiaren har eitt forslag. Skriv p for å høyre det.
   *[other] Forslag: Rettleiaren har { $count } forslag. Skriv p for å høyre dei.
 }
line-part = Punkt { $item }, del { $number } av { $count }: { $label }{ $needed ->
    [yes] , må fyllast ut.
   *[no] , kan stå tomt.
 }
line-clauses = Setningar: Slik står teksten i avtalen.
line-clause = Setning { $number }: { $text }
line-write-lines = Skriv: Éi linje om gongen. Eit punktum aleine på ei linje avsluttar.
line-write-line = Skriv: Linja slik ho skal stå. Enter aleine held på henne.

line-agreement = Avtalen: { $text }
line-agreement-heading = Overskrift: { $text }
line-agreement-bullet = Kulepunkt: { $text }
line-agreement-row = Tabellrad: { $text }
line-not-in-agreement = Avtalen: Svaret står ikkje i nokon setning her slik avtalen er no.

line-no-hints = Tips: Rettleiaren seier ikkje noko om dette.
line-grounds = Grunn: { $text }
line-remark = Merknad: { $text }
line-guidance = Malen seier: { $text }
line-passage = Dokument: { $text }
line-entry = Rettleiar: { $title }, punkt { $number } av { $count }.
line-point = Punkt: { $text }
line-hit = Treff { $number } av { $count }: Enter viser neste treff.
line-suggestion = Forslag { $number }: { $taken ->
    [yes] valt:{" "}
    [reworded] står alt der, med dykkar eigne ord:{" "}
   *[no] {""}
 }{ $text }

line-reading-versions = Vent: Les versjonane.
line-no-versions = Versjon: Det er ingen tidlegare versjonar enno. Ein blir lagra når økta blir avslutta, og når du skriv l.
line-no-difference = Skilnad: Ingen. Utkastet er slik det var i denne versjonen.
line-differs = { $count ->
    [one] Skilnad { $number }: { $title }, éi endring.
   *[other] Skilnad { $number }: { $title }, { $count } endringar.
 }
line-difference = Endring: { $text }
line-then = Før: { $text }
line-now-reads = No: { $text }

line-copy-takes = Kopi: Dette kjem frå kopien. Skriv «ta inn» for å ta det inn.
line-copy-both = Kopi: Dette har begge endra. Det som står her, blir ståande til de vel.
line-copy-clashes = Kopi: Dette har begge endra, og berre det eine kan gjelde. Skriv nummeret for å velje.
line-copy-clash = Val { $number }: { $text }
line-copy-ours = Her: { $text }
line-copy-theirs = Kopien: { $text }
line-other-text = Den andre teksten: { $text }
line-review = Gjennomgang: { $text }
line-review-ready = Ferdig utfylt. Ingenting er sendt eller signert. Skriv «dokument» for å lage dokumentet.
line-review-deviations = { $count ->
    [0] Teksten i malen er ikkje endra.
    [one] Teksten i malen er endra éin stad. Skriv «endringar» for å høyre kva.
   *[other] Teksten i malen er endra { $count } stader. Skriv «endringar» for å høyre kva.
 }
line-review-notes = { $count ->
    [one] Eitt notat er ikkje avklart. Skriv «notat» for å høyre det.
   *[other] { $count } notat er ikkje avklarte. Skriv «notat» for å høyre dei.
 }
line-section-reviewed = Avsnitt { $number }: { $title }{ $known ->
    [no] .
   *[yes] , { $state }.
 }
line-changed = { $count ->
    [one] Endra { $number }: Éin stad er annleis enn i malen.
   *[other] Endra { $number }: { $count } stader er annleis enn i malen.
 }
line-answer = Svar { $number }: { $label }: { $text }
line-own = Tekst { $number }: { $text }
line-finding = Funn { $number }: { $severity }: { $text }
line-doubtful = Ord { $number }: { $text }
line-note-listed = Notat { $number }: { $text }
line-note-place = Stad: { $text }
line-no-notes = Notat: Det er ingen notat. Skriv m ved eit spørsmål for å skrive det første.
line-no-deviations = Endringar: Teksten i malen er ikkje endra nokon stad.
line-deviation = Endring { $number }: { $label }, { $done }.
line-no-reason = Grunngiving: Inga er skriven.
line-guideline-says = Rettleiaren seier: { $text }

line-how-drafts = Skriv: Eit nummer opnar utkastet. Pluss lagar eit nytt. q avsluttar. Spørjeteikn gir hjelp.
line-how-overview = Skriv: Enter går til avsnittet som er nemnt. Eit nummer går til eit anna. o les opp alle avsnitta.
line-how-naming = Skriv: Namnet eller teksten, og Enter. Enter aleine endrar ingenting.
line-how-line = Skriv: Svaret, og Enter. Enter aleine held på det som står. Mindre enn går tilbake.
line-how-options = Skriv: Nummeret på valet, eller eigne ord der det går. Enter aleine held på det som står.
line-how-blank-text = Skriv: Første linja av teksten. Eit punktum aleine på ei linje avsluttar. Enter aleine går vidare.
line-how-text = Skriv: Enter går vidare. Pluss skriv meir. 2 endrar linje 2, +2 set inn etter linje 2, og -2 slettar linje 2.
line-how-lines = Skriv: Éi linje om gongen. Eit punktum aleine på ei linje avsluttar. To punktum gir ei linje med eitt punktum.
line-how-items = Skriv: Eit nytt punkt, og Enter. Eit nummer endrar punktet. Minus og nummeret fjernar det. Enter aleine går vidare.
line-how-clauses = Skriv: Enter går vidare. Eit nummer endrar setninga. «utelat 2» utelèt nummer 2. Pluss legg til eigen tekst.
line-how-dialog = Skriv: Nummeret på valet. Enter aleine endrar ingenting.
line-how-versions = Skriv: Nummeret på ein versjon for å samanlikne. «hent 2» hentar heile utkastet tilbake. Enter går tilbake.
line-how-comparison = Skriv: Eit nummer fortel kva som er annleis. «hent 2» hentar avsnittet tilbake. Enter går tilbake.
line-how-review = Skriv: Eit nummer for å endre svaret. «alt» les opp alle svar. n går til det neste som manglar. Enter går tilbake.
line-how-deviations = Skriv: Eit nummer for å høyre endringa. Enter går tilbake.
line-how-along = Skriv: a les opp teksten slik han er no. Pluss skriv her. Enter åleine går vidare.
line-how-notes = Skriv: Eit nummer svarar på notatet eller endrar det. «avklart 2» merkjer nummer 2 som avklart. Enter går tilbake.
line-how-deviation = Skriv: 1 går til teksten. Enter går tilbake.
line-how-guideline = Skriv: Enter les neste punkt. 1 går til spørsmålet punktet gjeld. Skråstrek og ord søkjer. Mindre enn går tilbake.
line-how-suggestions = Skriv: Nummeret vel eit forslag, eller vel det bort. Enter går tilbake.

line-word-up = opp
line-word-down = ned
line-word-leave-out = utelat
line-word-replace = erstatt
line-word-restore = hent
line-word-reason = grunngi
line-word-heading = overskrift
line-word-rename = namn
line-word-all = alt
line-word-deviations = endringar
line-word-versions = versjonar
line-word-notes = notat
line-word-settle = avklart
line-word-assign = ansvar
line-word-send = send
line-word-take-in = ta inn
line-word-lead = lei
line-word-follow = følg
line-word-document = dokument
line-word-print = utskrift
line-word-command = kommando

line-sign-less = mindre enn
line-sign-greater = større enn
line-sign-less-twice = mindre enn, to gonger
line-sign-greater-twice = større enn, to gonger
line-sign-plus = pluss
line-sign-minus = minus
line-sign-question = spørjeteikn

line-help-back = Hjelp: { $sign } går tilbake.
line-help-on = Hjelp: { $sign } går vidare, som Enter aleine.
line-help-new-draft = Hjelp: { $sign } lagar eit nytt utkast.
line-help-add = Hjelp: { $sign } legg til sist, og med eit nummer etter det som har nummeret.
line-help-add-lines = Hjelp: { $sign } skriv meir til slutt, og med eit nummer etter linja med nummeret.
line-help-remove = Hjelp: { $sign } og eit nummer fjernar det som har nummeret.
line-help-remove-lines = Hjelp: { $sign } og eit nummer slettar linja. Utan nummer blir heile teksten sletta.
line-help-empty = Hjelp: { $sign } tek svaret bort.
line-help-suggest = Hjelp: { $sign } les opp forslag frå rettleiaren, så du kan velje.
line-help-leave-out = Hjelp: { $sign } og eit nummer utelèt setninga.
line-help-replace = Hjelp: { $sign } og eit nummer set dykkar eigen tekst i staden for setninga.
line-help-restore = Hjelp: { $sign } og eit nummer set setninga tilbake som i malen.
line-help-restore-heading = Hjelp: { $sign } og eit nummer set overskrifta på avsnittet tilbake som i malen.
line-help-bring-back = Hjelp: { $sign } og eit nummer hentar det tilbake.
line-help-reason = Hjelp: { $sign } og eit nummer grunngir endringa av setninga.
line-help-up = Hjelp: { $sign } og eit nummer flyttar eitt hakk opp.
line-help-down = Hjelp: { $sign } og eit nummer flyttar eitt hakk ned.
line-help-heading = Hjelp: { $sign } endrar overskrifta på avsnittet.
line-help-heading-of = Hjelp: { $sign } og eit nummer endrar overskrifta på avsnittet.
line-help-rename = Hjelp: { $sign } gir utkastet eit anna namn.
line-help-all = Hjelp: { $sign } les opp heile gjennomgangen.
line-help-hints = Hjelp: { $sign } les opp alle tips med kjelder.
line-help-guideline = Hjelp: { $sign } opnar rettleiaren. Skråstrek og ord søkjer i han.
line-help-agreement = Hjelp: { $sign } les opp korleis det står i avtalen.
line-help-previous-section = Hjelp: { $sign } går til førre avsnitt.
line-help-next-section = Hjelp: { $sign } går til neste avsnitt.
line-help-next-missing = Hjelp: { $sign } går til det neste som manglar.
line-help-declare = Hjelp: { $sign } seier kor langt de er komne med avsnittet.
line-help-declare-of = Hjelp: { $sign } og eit nummer seier kor langt de er komne med avsnittet.
line-help-note = Hjelp: { $sign } skriv eit notat, som ikkje kjem med i avtalen.
line-help-write-here = Hjelp: { $sign } ber om å få skrive her, tek over, eller skriv samtidig.
line-help-notes = Hjelp: { $sign } les opp alle notat.
line-help-reply = Hjelp: { $sign } og eit nummer svarar på notatet.
line-help-settle = Hjelp: { $sign } og eit nummer merkjer notatet som avklart, eller opnar det igjen.
line-help-assign = Hjelp: { $sign } seier kven som har avsnittet.
line-help-assign-of = Hjelp: { $sign } og eit nummer seier kven som har avsnittet.
line-help-send = Hjelp: { $sign } lagar ein kopi til den andre parten.
line-help-take-in = Hjelp: { $sign } tek inn ein kopi frå den andre parten.
line-help-lead = Hjelp: { $sign } lèt andre følgje deg, og sluttar med det.
line-help-follow = Hjelp: { $sign } følgjer den som leier.
line-help-choose = Hjelp: { $sign } lèt deg velje når to har skrive på same staden.
line-help-undo = Hjelp: { $sign } angrar.
line-help-redo = Hjelp: { $sign } gjer om det som blei angra.
line-help-overview = Hjelp: { $sign } les opp alle avsnitta.
line-help-review = Hjelp: { $sign } går gjennom svar, funn og notat.
line-help-deviations = Hjelp: { $sign } les opp kva som er endra i teksten i malen.
line-help-spell = Hjelp: { $sign } går til neste ord som kan vere feil stava.
line-help-versions = Hjelp: { $sign } les opp tidlegare versjonar.
line-help-document = Hjelp: { $sign } lagar avtalen som fil.
line-help-print = Hjelp: { $sign } skriv ut heile avtalen, og med eit nummer avsnittet med det nummeret.
line-help-print-section = Hjelp: { $sign } skriv ut avsnittet slik det står i avtalen.
line-help-print-agreement = Hjelp: { $sign } skriv ut heile avtalen.
line-help-command = Hjelp: { $sign } seier kommandoen som opnar utkastet igjen.
line-print-begins = Utskrift: herfrå er det teksten i avtalen.
line-print-ends = Utskrift: slutt.
line-way-back = Kommando: { $command }
line-no-way-back = Kommando: ingen. Logg inn på nytt for å halde fram.
line-help-save = Hjelp: { $sign } tek vare på ein versjon. Utkastet blir lagra av seg sjølv.
line-help-help = Hjelp: { $sign } les opp dette.
line-help-quit = Hjelp: { $sign } avsluttar. Alt er lagra.
line-help-escape = Hjelp: = (er lik) framfor gjer alt til eit svar. Skriv =q når svaret er bokstaven q.

### store
store-fault = { $fault ->
    [too-big] Fila er større enn 8 MiB. Utkast og svarfiler er små: sjå etter om det er rett fil.
    [not-utf8] Fila er ikkje lagra som UTF-8. Lagre ho på nytt med teiknsettet UTF-8.
    [byte-order-mark] Fila byrjar med eit merke for teiknsett (BOM). Lagre ho som «UTF-8 utan BOM».
    [value] Her skal det stå ein verdi: tekst i hermeteikn, eit tal, ei liste eller eit objekt.
    [key] Her skal det stå ein nøkkel i hermeteikn.
    [colon] Her skal det stå kolon etter nøkkelen.
    [object-end] Her skal det stå komma, eller krøllparentesen som sluttar objektet.
    [list-end] Her skal det stå komma, eller hakeparentesen som sluttar lista.
    [text-end] Teksten som byrjar her, manglar hermeteikn til slutt.
    [control] Eit styreteikn står midt i teksten. Linjeskift i ein tekst blir skrive \n.
    [escape] Teiknet etter omvend skråstrek tyder ikkje noko her.
    [digit] Her skal det stå eit siffer.
    [end] Her skulle fila vore slutt.
    [too-deep] Det er meir enn 64 nivå inni kvarandre.
    [too-many] Fila har meir enn 150 000 verdiar.
    [too-long] Teksten er lengre enn { $most } teikn. Kort han ned.
    [too-many-elements] Lista har meir enn { $most } rader. Ta bort nokre.
    [duplicate] Nøkkelen «{ $text }» står to gonger. Ta bort den eine.
    [shape-object] Her skal det stå eit objekt i krøllparentesar.
    [shape-list] Her skal det stå ei liste i hakeparentesar.
    [shape-text] Her skal det stå ein tekst i hermeteikn.
    [shape-truth] Her skal det stå true eller false.
    [shape-count] Her skal det stå eit heilt tal.
    [shape-choice] Her skal det stå eit val.
    [shape-option] Her kan berre eitt av alternativa veljast, ikkje eigne ord.
    [shape-term] Her skal det stå ein dato, til dømes 2027-12-31.
    [shape-time] Her skal det stå ein dato, ein månad eller ei veke.
    [shape-place-date] Her skal det stå stad og dato.
    [shape-item] Her skal det stå ei rad med namngitte delar.
    [shape-clause] Her skal det stå kva som er gjort med setninga.
    [missing] Nøkkelen «{ $text }» manglar.
    [schema] «{ $text }» er ikkje ein versjon av formatet som finst.
    [id] «{ $text }» kan ikkje vere ein id. Bruk 1 til 64 av a–z, 0–9, _, - og punktum, og byrj med ein bokstav eller eit siffer.
    [taken] Id-en «{ $text }» er brukt frå før. Gi han ein annan.
    [day] «{ $text }» er ikkje ein dag i kalenderen. Skriv til dømes 2027-12-31.
    [moment] «{ $text }» er ikkje eit tidspunkt. Skriv til dømes 2027-03-15T12:30:00Z.
    [range] Talet skal vere frå { $least } til { $greatest }.
    [not-own] Avsnittet «{ $text }» høyrer til malen og kan ikkje vere dykkar eige. Gi det ein annan id.
    [unknown-key] Nøkkelen «{ $text }» høyrer ikkje til her. { store-nearest }
    [unknown-field] Malen har ikkje noko felt som heiter «{ $text }». { store-nearest }
    [unknown-option] «{ $text }» er ikkje eitt av alternativa. { store-nearest }
    [unknown-clause] Det finst inga setning her som heiter «{ $text }». { store-nearest }
    [unknown-section] Det finst ikkje noko avsnitt som heiter «{ $text }». { store-nearest }
    [unknown-state] «{ $text }» er ikkje ein tilstand. { store-nearest }
    [unknown-sort] «{ $text }» er ikkje eit slags notat. { store-nearest }
    [unknown-why] «{ $text }» er ikkje ein grunn til å ta vare på ein versjon. { store-nearest }
   *[other] Innhaldet er ikkje som det skal vere.
 }
store-nearest = { $near ->
    [yes] Meinte du «{ $nearest }»?
   *[no] Sjå etter skrivefeil.
 }
store-damaged = Utkastet «{ $file }» er skadd, og fila er ikkje rørt. Linje { $line }, teikn { $column }: { store-fault } { $more ->
    [0] Rett fila, eller hent ein eldre kopi.
    [one] Éin feil til blei funnen. Rett fila, eller hent ein eldre kopi.
   *[other] { $more } feil til blei funne. Rett fila, eller hent ein eldre kopi.
 }
store-newer = «{ $file }» er skriven av ein nyare versjon av avtale (format { $text }), og fila er ikkje rørt. Oppdater avtale, og opne utkastet igjen.
store-no-template = Utkastet «{ $file }» byggjer på malen «{ $text }», som ikkje finst her. Legg til malen, og opne utkastet igjen.
store-bad-name = «{ $file }» kan ikkje vere namnet på eit utkast. Gi fila eit namn med a–z, 0–9, _ og -, som sluttar på .json.
store-none = Fann ikkje noko utkast som heiter «{ $name }». Sjå kva som finst med «avtale list».
store-several = Fleire utkast passar til «{ $name }»: { $names }{ $more ->
    [0] .
   *[other] , og { $more } til.
 } Skriv meir av namnet eller id-en.
store-outside = «{ $path }» ligg utanfor mappa med utkast ({ $folder }). Flytt fila dit, eller vel mappa med --drafts.
store-why-ended = økta blei avslutta
store-why-asked = lagra på oppmoding
store-why-before-recovery = før ei avbroten økt kom med
store-why-beside = frå ei anna avbroten økt
store-why-before-restore = før noko blei henta tilbake
store-why-taken-over = før eit avsnitt blei teke over
store-why-sent = send til ein annan part
store-why-received = kom frå ein annan part
store-why-before-merge = før noko utanfrå blei teke inn
store-no-version = Det finst ingen versjon { $number } av utkastet. Sjå kva som finst med «avtale versions».
store-no-shelter = Det finst ikkje nokon annan stad å leggje ein naudkopi.
store-changed = «{ $path }» er endra av nokon andre sidan utkastet blei opna. Ingenting er overskrive.
store-exists = «{ $path }» finst frå før og er ikkje overskriven. Vel eit anna namn.
store-not-done = { $doing ->
    [reading] blei ikkje lesen
    [writing] blei ikkje lagra
   *[opening] blei ikkje opna
 }
store-then-again = { $doing ->
    [writing] {""}
   *[other] {" "}Prøv så igjen.
 }
store-disk-full = Disken er full, så «{ $path }» { store-not-done }. Frigjer plass.{ store-then-again }
store-quota = Plassen du har på disken, er brukt opp, så «{ $path }» { store-not-done }. Slett noko, eller be om meir plass.{ store-then-again }
store-file-limit = Systemet tillèt ikkje så store filer, så «{ $path }» { store-not-done }. Be den som driftar maskina, heve grensa.{ store-then-again }
store-read-only = Disken kan berre lesast, så «{ $path }» { store-not-done }. Be den som driftar maskina, sjå på han.{ store-then-again }
store-broken = Disken svarer med feil, så «{ $path }» { store-not-done }. Sei frå til den som driftar maskina.{ store-then-again }
store-overloaded = Maskina har ikkje meir minne eller fleire opne filer å gi, så «{ $path }» { store-not-done }. Lukk andre program.{ store-then-again }
store-no-answer = Filtenaren svarer ikkje, så «{ $path }» { store-not-done }. Sjå etter om nettet verkar.{ store-then-again }
store-stale = Filtenaren har bytt ut mappa til «{ $path }», som { store-not-done }. Kople ho til på nytt.{ store-then-again }
store-behind = Andre har lagra utkastet i mellomtida. Det blir lagra på nytt med alt som er skrive.
store-held = Eit anna program skriv i mappa akkurat no, så «{ $path }» { store-not-done }. Avslutt det dersom det heng.{ store-then-again }
store-long-name = Namnet «{ $path }» er for langt. Vel eit kortare namn.
store-no-permission = Du har ikkje lov til å { $doing ->
    [reading] lese
    [writing] skrive
   *[opening] opne
 } «{ $path }». Be eigaren om tilgang, eller vel ei anna mappe.
store-no-file = «{ $path }» finst ikkje. Sjå etter om namnet er rett.
store-no-folder = Mappa «{ $path }» finst ikkje. Lag ho, eller vel ei anna mappe.
store-not-a-folder = «{ $path }», eller noko det ligg i, er ikkje ei mappe. Flytt det som står der, eller vel ei anna mappe.
store-folder-gone = Mappa til «{ $path }» finst ikkje lenger. Lag ho på nytt, eller vel ei anna mappe.
store-not-a-file = «{ $path }» er ikkje ei vanleg fil. Vel ei fil, ikkje ei lenkje, ei mappe eller ei eining.
store-linked = «{ $path }» har fleire namn (harde lenkjer) og blir ikkje opna. Lag ein kopi, og opne han.
store-too-big = «{ $path }» er større enn 8 MiB. Sjå etter om det er rett fil, eller kort ned teksten.
store-not-utf8 = «{ $path }» er ikkje lagra som UTF-8. Lagre ho på nytt med teiknsettet UTF-8.
store-text-big = «{ $path }» er større enn 1 MiB. Legg berre teksten i fila.
store-words-big = «{ $path }» er større enn 256 KiB. Ta bort ord som ikkje trengst.
store-not-roots = «{ $path }» kan endrast av andre enn root, og blir ikkje lesen i avgrensa modus. Gi ho til root, og la ingen andre skrive der.
store-pack-too-many = «{ $path }» har meir enn { $most } filer. Ta ut det som ikkje høyrer til malen.
store-disk-fault = «{ $path }» kunne ikkje { $doing ->
    [reading] lesast
    [writing] lagrast
   *[opening] opnast
 }: { $error }. Prøv igjen, eller vel ei anna mappe.

### platform
settings-fault = { $file }: { $what }
settings-fault-line = { $file }, linje { $line }: { $what }
settings-syntax = Linja kan ikkje lesast. Skriv henne som namn = "verdi".
settings-unknown = «{ $name }» er ikkje ei innstilling. Sjå «Settings» i README.
settings-unknown-near = «{ $name }» er ikkje ei innstilling. Meinte du «{ $near }»?
settings-words = Skriv ord i hermeteikn, som i name = "Kari Nordmann".
settings-flag = Skriv true eller false, utan hermeteikn.
settings-one-of = Vel eitt av desse: { $names }.
settings-relative = Skriv heile stien, frå /.
settings-keys = Skriv [keys] på ei eiga linje, og tastane på linjene under.
settings-no-key = Dette er ingen tast. Skriv til dømes "ctrl+s", "F2", "alt+u" eller "s".
settings-more = { $first } { $count ->
    [one] Det er éin feil til i innstillingane. «avtale doctor» viser alle.
   *[other] Det er { $count } feil til i innstillingane. «avtale doctor» viser alle.
}

platform-config-missing = Fila med innstillingar finst ikkje. Lag henne, eller nemn ei anna med --config.
platform-config-denied = Fila med innstillingar kan ikkje lesast: du manglar rettar til henne.
platform-config-encoding = Fila med innstillingar er ikkje UTF-8. Lagre henne som UTF-8.
platform-config-large = Fila med innstillingar er større enn 64 kB, og blir ikkje lesen.
platform-config-unreadable = Fila med innstillingar kan ikkje lesast.
platform-no-home = Fann ikkje heimemappa di, så det er ingen stad å lagre utkast. Vel ei mappe med --drafts.
platform-relative-home = Heimemappa er sett til «{ $path }», som ikkje er ein full stig. Rett HOME, eller vel ei mappe med --drafts.
platform-folder-not-said = I avgrensa modus må mappa med utkast stå på kommandolinja. Legg til «--drafts MAPPE».
platform-no-folder = Mappa «{ $path }» finst ikkje eller kan ikkje opnast. I avgrensa modus blir ho ikkje laga: be den som driftar maskina, om å lage ho.
platform-unguarded = Kunne ikkje setje { $guard } ({ $error }). Programmet verkar likevel.
### doctor
doctor-intro = No sjekkar vi om alt verkar. Trykk berre Enter når det ser rett ut.
doctor-question = { $number } av { $of }: { $what }
doctor-ask-letters = Er dette ae, oe og aa på norsk, hermeteikn og paragrafteikn?
doctor-ask-drawn = Er dette elleve ulike teikn, utan spørjeteikn og tomme ruter?
doctor-ask-keys = Trykk på tastane etter tur, eller vent 20 sekund på neste.
doctor-ask-copy = Kopiere «{ $text }» til utklippstavla? Det som ligg der, blir borte.
doctor-answer-looks = Enter: ja. n og Enter: nei. >
doctor-answer-copy = Enter: prøv. n og Enter: hopp over. >
doctor-press = Trykk { $key }:
doctor-paste = Lim inn no (i PuTTY: høgreklikk). Enter om ingenting kjem:
doctor-paste-none = ingenting kom
doctor-paste-came = kom fram
doctor-paste-other = det som kom, var noko anna: «{ $text }»
doctor-key-letter = æ
doctor-key-down = pil ned
doctor-key-esc = Esc
doctor-key-help = Ctrl+G
doctor-key-enter = Enter
doctor-key-came = kom fram
doctor-key-nothing = ingenting kom
doctor-key-other = kom fram som noko anna: { $what }
doctor-area-program = Programmet
doctor-area-terminal = Terminalen
doctor-area-folders = Mappene
doctor-area-words = Mal og ordbøker
doctor-grade-good = Bra:
doctor-grade-odd = Merk:
doctor-grade-fault = Feil:
doctor-program = avtale { $version }, med PDF.
doctor-program-no-pdf = avtale { $version }, bygd utan PDF.
doctor-restricted = Avgrensa modus er på, så berre mappa med utkast er sett på, og ingenting blir hugsa.
doctor-term = Terminalen kallar seg { $term }.
doctor-term-dumb = Terminalen kallar seg dumb. Der spør programmet linje for linje i staden for å teikne skjermbilete.
doctor-term-unknown = TERM er ikkje sett, så ingen veit kva terminalen kan. Logg inn på nytt, eller sei frå til IT.
doctor-way = Mellom deg og programmet: { $way }.
doctor-colours = { $colours ->
    [unwanted] Fargar er slått av med NO_COLOR.
    [none] Terminalen har ikkje fargar. Skjermbileta kan lesast utan.
    [true] Terminalen seier at han har alle fargar.
   *[other] Terminalen seier at han har { $colours } fargar.
}
doctor-size = Vindauget er { $columns } teikn breitt og { $rows } linjer høgt.
doctor-size-small = Vindauget er { $columns } teikn breitt og { $rows } linjer høgt. Gjer det større om du kan: 80 teikn og 24 linjer er nok til alt.
doctor-charset = Språket på maskina er { $locale }, som har alle teikn.
doctor-charset-other = Språket på maskina er { $locale }, som ikkje har alle teikn. Programmet skriv æ, ø og å likevel, men tmux og screen kan gjere dei om. Be IT setje LANG=nn_NO.UTF-8.
doctor-charset-none = Språket på maskina er ikkje sett. Programmet skriv æ, ø og å likevel, men tmux og screen kan gjere dei om. Be IT setje LANG=nn_NO.UTF-8.
doctor-letters-good = Æ, ø og å ser rette ut.
doctor-letters-untried = Om æ, ø og å ser rette ut, er ikkje prøvd. Køyr «avtale doctor» i terminalen for å bli spurd.
doctor-letters-wrong = Æ, ø og å ser ikkje rette ut. Vel UTF-8 og ei vanleg skrift i terminalen; i PuTTY under Window, Translation.
doctor-letters-cells = Terminalen viser «æøå» som { $cells } teikn og ikkje 3, så han reknar ikkje med UTF-8. Vel UTF-8 i terminalen; i PuTTY under Window, Translation.
doctor-drawn-good = Teikna som skjermbileta er teikna med, ser rette ut.
doctor-drawn-wrong = Teikna som skjermbileta er teikna med, ser ikkje rette ut i denne terminalen.
doctor-width-combined = Ein å som er sett saman av a og ring, tek { $cells } plassar og ikkje 1. Det du skriv sjølv, blir retta; i tekst frå andre kan linjene bli skeive.
doctor-width-arrow = Piler og liknande teikn tek { $cells } plassar og ikkje 1, så linjene kan bli skeive. Slå av «ambiguous width» eller liknande i terminalen.
doctor-width-wide = Breie teikn, som dei kinesiske, tek { $cells } plassar og ikkje 2. Det tyder ikkje noko for norsk tekst.
doctor-keys-good = Tastane kjem fram: æ, pil ned, Esc, Ctrl+G og Enter.
doctor-keys-letter = Æ kjem ikkje fram som æ, så æ, ø og å kan ikkje skrivast. Vel UTF-8 i terminalen; i PuTTY under Window, Translation.
doctor-keys-odd = Desse tastane kjem ikkje fram som dei skal: { $keys }. Dei fleste val har fleire tastar; ? viser dei i lister, og F1 i tekstar.
doctor-paste-marked = Terminalen seier frå når noko blir limt inn.
doctor-paste-unmarked = Terminalen seier ikkje frå når noko blir limt inn. Programmet ser det på farten, så lim inn som før.
doctor-copy-good = Det som blir kopiert herifrå, kjem på utklippstavla di.
doctor-copy-wrong = Det som blir kopiert herifrå, kom ikkje på utklippstavla. Marker teksten med musa i staden, eller be IT slå på OSC 52 i terminalen (i tmux: set -g set-clipboard on).
doctor-remembered-plain = Hugsa for { $terminal }: skjermbileta blir teikna med enklare teikn. «avtale doctor --forget» gløymer det.
doctor-remembered-full = Hugsa for { $terminal }: skjermbileta blir teikna med alle teikn. «avtale doctor --forget» gløymer det.
doctor-remembered-clipboard = Hugsa for { $terminal }: ingenting blir sendt til utklippstavla; det som skal ut, blir skrive ut når du går ut. «avtale doctor --forget» gløymer det.
doctor-remembered-faulty = Linje { $line } i { $path } kan ikkje lesast, og er ikkje brukt. Fila er skriven på nytt utan henne.
doctor-recalled-faulty = Linje { $line } i { $path } kan ikkje lesast, og er ikkje brukt. «avtale doctor» skriv fila på nytt.
doctor-remembered-file = Skriven av «avtale doctor»: det terminalane ikkje kan. «avtale doctor --forget» fjernar fila.
doctor-forgotten = Det som var hugsa om terminalane, er gløymt.
doctor-folder-what = { $what ->
    [drafts] Utkasta
    [emergency] Naudkopiane
    [configuration] Innstillingane
   *[data] Dataa dine
}
doctor-folder-good = { doctor-folder-what }: { $path } kan lesast og skrivast i, med { $free } ledig.
doctor-folder-absent = { doctor-folder-what }: { $path } finst ikkje enno, og blir laga når det trengst.
doctor-folder-full = { doctor-folder-what }: Det er berre { $free } ledig der { $path } ligg. Rydd, eller sei frå til IT.
doctor-folder-network = { doctor-folder-what }: { $path } ligg på ein nettverksdisk ({ $kind }). Fleire kan skrive samtidig berre når alle er logga inn på same maskina.
doctor-folder-open = { doctor-folder-what }: Alle på maskina kan endre og slette i { $path }. Be IT rette rettane.
doctor-folder-listed = { doctor-folder-what }: Alle på maskina kan sjå namna på filene i { $path }, men ikkje lese dei.
doctor-folder-unusable = { doctor-folder-what }: Mappa etter { $path } kan ikkje brukast. Sei frå til IT.
doctor-drafts-readable = { $count ->
    [one] Alle på maskina kan lese eitt av utkasta i { $path }. Skal dei ikkje det, så køyr chmod o-r på fila.
   *[other] Alle på maskina kan lese { $count } av utkasta i { $path }. Skal dei ikkje det, så køyr chmod o-r på filene.
}
doctor-drafts = { $count ->
    [0] Det er ingen utkast enno.
    [one] Eitt utkast kan lesast.
   *[other] { $count } utkast kan lesast.
}
doctor-drafts-damaged = { $count ->
    [one] Eitt utkast kan ikkje lesast. «avtale list» seier kva for eit og kvifor.
   *[other] { $count } utkast kan ikkje lesast. «avtale list» seier kva for nokre og kvifor.
}
doctor-dictionary-good = Ordbok for { doctor-language }: { $path }
doctor-dictionary-none = Ordbok for { doctor-language } finst ikkje på maskina, så skrivemåten blir ikkje sjekka. Be IT installere hunspell-no.
doctor-language = { $language ->
    [nn] nynorsk
   *[nb] bokmål
}
doctor-template = Malen «{ $name }», utgåve { $edition }, har ingen feil.
doctor-block = Treng du hjelp, så send linjene under til IT:
doctor-block-begin = send dette til IT
doctor-block-end = slutt
doctor-stopped = Programmet verkar ikkje slik det er no. Det som byrjar med «Feil:», må rettast først.
doctor-broken-off = Avbrote. Ingenting er hugsa.

### cli: help

cli-about = Skriv samarbeidsavtalen mellom kommunen og NAV om introduksjonsprogrammet, avsnitt for avsnitt. Utan kommando blir utkasta viste.
cli-drafts = Mappa utkasta ligg i [eller AVTALE_DRAFTS]
cli-as = Namnet ditt, slik det skal stå ved det du skriv [eller AVTALE_USER]
cli-config = Fila med innstillingar; elles config.toml i mappa di for innstillingar
cli-lang = Språket på skjermen: nb, nn eller en [eller AVTALE_LANG]
cli-emergency = Mappa naudkopiar blir lagde i når utkastet ikkje kan lagrast
cli-keep = Kor mange eldre versjonar som blir tekne vare på, frå 1 til 1000; elles 50 [eller AVTALE_VERSIONS]
cli-restricted = Held seg til mappa etter --drafts, uansett miljøvariablar [eller AVTALE_RESTRICTED=1]
cli-help = Viser hjelp
cli-version = Viser versjonen
cli-open = Opnar eit utkast
cli-line = Går gjennom utkastet med spørsmål, linje for linje: for skjermlesarar, og utan terminal
cli-line-on = Spør linje for linje i staden for å teikne skjermbilete [eller AVTALE_LINE=1, ACCESSIBLE=1]
cli-line-off = Teiknar skjermbilete, uansett miljøvariablar og terminal [eller AVTALE_LINE=0]
cli-colours = Fargar: terminal (terminalen sine eigne), contrast (gult og kvitt på svart) eller none [eller AVTALE_COLOURS, NO_COLOR=1]
cli-characters = Teikn på skjermen: full, eller plain der strekar, piler og prikkar blir viste feil [eller AVTALE_CHARACTERS]
cli-wall = Viser avtalen stort, for ein skjerm på veggen; ingenting kan endrast der
cli-wall-every = Blar av seg sjølv så ofte, i sekund, når ingen leier
cli-new = Lagar eit nytt utkast og opnar det
cli-new-title = Namnet på utkastet
cli-new-template = Malen, når det er ein annan enn den offisielle
cli-new-answers = Fyller inn svar frå ei JSON-fil; «-» les frå standard inn
cli-new-no-open = Opnar ikkje utkastet, men skriv ut id-en
cli-new-language = Språket avtalen blir skriven på: nb eller nn
cli-fill = Fyller inn svar frå ei JSON-fil: alle eller ingen
cli-fill-answers = Fila med svar, slik «avtale schema answers» beskriv ho; «-» les frå standard inn
cli-list = Viser utkasta
cli-json = Skriv JSON
cli-show = Viser kor langt eit utkast er kome, og kva som manglar
cli-check = Ser etter det som manglar eller ikkje stemmer
cli-export = Skriv avtalen som fil
cli-export-format = Filtypen: docx, odt, pdf, md, txt, html eller json
cli-export-output = Fila det blir skrive til; utan ho, eller med «-», blir det skrive ut her
cli-export-replace-characters = Byter ut teikn som skrifta i PDF-en ikkje har; utkastet er som før
cli-export-final = Utan merket «utkast»; berre når ingenting manglar
cli-export-numbered = Nummererer overskriftene, som 1 og 1.1; ikkje i json
cli-export-with-deviations = Legg ved kva som er endra frå malen: kvar, kven, når og kvifor
cli-check-spelling = Kontrollerer stavinga òg, med ordlista på maskina
cli-export-minutes = Skriv eit referat i staden: det som er ferdig, det som er vedteke, og det som er ope
cli-verify = Seier kva utkast og kva versjon ei ferdig fil er laga frå
cli-verify-file = Fila, slik «avtale export» laga ho; «-» for standard inn
cli-verify-code = Leit i staden etter koden som står nedst på sida
cli-versions = Viser eldre versjonar av eit utkast, og kva som er endra sidan
cli-versions-number = Nummeret på versjonen som blir samanlikna med utkastet
cli-versions-text = Viser i staden avtalen slik han stod i versjonen
cli-restore = Hentar tilbake ein eldre versjon, heilt eller for eitt avsnitt
cli-restore-number = Nummeret på versjonen; kan utelatast for eit utkast som er skadd eller borte
cli-restore-section = Hentar berre tilbake dette avsnittet: id eller overskrift
cli-send = Skriv ein kopi av eit utkast til den andre parten
cli-send-output = Fila som kopien blir skriven til, eller «-» for standard ut
cli-merge = Tek inn ein kopi som har vore hos den andre parten
cli-merge-what = Utkastet, som kan utelatast, og fila med kopien; «-» er standard inn
cli-merge-dry-run = Viser kva som ville blitt teke inn, og endrar ingenting
cli-guideline = Viser rettleiaren i korte punkt, eller det som har orda i seg
cli-guideline-words = Orda som skal vere med; utan dei blir alt vist
cli-guideline-passages = Viser i staden stadene som tipsa byggjer på, og om dei er endra i dokumenta etter --guideline
cli-guideline-folder = Mappa med rettleiarar som tekst, til dømes guideline-2021.txt [eller AVTALE_GUIDELINE]
cli-doctor = Ser etter kva som verkar her, og lagar nokre linjer til IT
cli-doctor-no-ask = Spør ikkje om noko
cli-doctor-forget = Gløymer det som er hugsa om terminalane
cli-schema = Skriv eit JSON-skjema
cli-schema-which = Kva skjemaet beskriv: draft (utkast), answers (svar), agreement (avtale) eller findings (funn)
cli-completions = Skriv det skalet treng for å fullføre kommandoar
cli-completions-shell = Kva skal: bash, zsh eller fish
cli-value-shell = SKAL
cli-man = Skriv man-sida om programmet, eller om ein kommando
cli-man-command = Kommandoen sida skal handle om
cli-man-none = Det finst ingen kommando som heiter «{ $name }». «avtale --help» viser kommandoane.
cli-man-name = NAMN
cli-man-synopsis = BRUK
cli-man-description = OMTALE
cli-man-options = VAL
cli-man-commands = KOMMANDOAR
cli-man-version = VERSJON
cli-template = Viser og sjekkar malar
cli-template-list = Viser malane
cli-template-show = Viser stega, avsnitta og felta i ein mal
cli-template-which = Id-en til malen, når det er ein annan enn den offisielle
cli-template-check = Finn alle feil i ein mal, med fil og linje
cli-template-folder = Mappa med filene til malen; utan ho blir den offisielle sjekka
cli-draft = Utkastet: id, byrjinga av id-en eller namnet, eller ei fil
cli-value-characters = TEIKN
cli-value-code = KODE
cli-value-colours = FARGAR
cli-value-count = TAL
cli-value-copy = KOPI
cli-value-draft = UTKAST
cli-value-file = FIL
cli-value-folder = MAPPE
cli-value-format = TYPE
cli-value-id = ID
cli-value-language = SPRÅK
cli-value-name = NAMN
cli-value-number = NUMMER
cli-value-schema = SKJEMA
cli-value-section = AVSNITT
cli-value-seconds = SEKUND
cli-value-title = NAMN
cli-value-words = ORD
cli-value-command = KOMMANDO
cli-heading-usage = Bruk:
cli-heading-commands = Kommandoar
cli-heading-options = Val
cli-heading-everywhere = Felles val
cli-heading-arguments = Argument
cli-usage-options = [VAL]

### cli: wrong arguments

cli-unknown-argument = «{ $name }» finst ikkje. «avtale --help» viser det som finst.
cli-unknown-argument-suggested = «{ $name }» finst ikkje. Meinte du «{ $suggestion }»?
cli-unknown-command = Kommandoen «{ $name }» finst ikkje. «avtale --help» viser dei som finst.
cli-unknown-command-suggested = Kommandoen «{ $name }» finst ikkje. Meinte du «{ $suggestion }»?
cli-value-missing = «{ $argument }» manglar ein verdi. Skriv han etter.
cli-value-missing-of = «{ $argument }» manglar ein verdi. Skriv ein av desse etter: { $valid }.
cli-value-wrong = «{ $value }» passar ikkje for «{ $argument }». «avtale --help» viser kva som passar.
cli-value-wrong-of = «{ $value }» passar ikkje for «{ $argument }». Vel ein av desse: { $valid }.
cli-argument-missing = Dette manglar: { $argument }. Legg det til.
cli-argument-twice = «{ $argument }» kan ikkje stå slik. Ta det med berre éin gong.
cli-argument-conflict = «{ $argument }» kan ikkje stå saman med «{ $other }». Ta bort den eine.
cli-command-missing = Her manglar ein kommando. Legg til «--help», så får du sjå dei som finst.
cli-arguments-wrong = Argumenta kan ikkje lesast. «avtale --help» viser kva som finst.

### cli: messages

cli-output-failed = Kunne ikkje skrive ut: { $why }.
cli-no-terminal = Skjermbileta krev ein terminal. Utelat «--no-line» og AVTALE_LINE=0, så spør programmet linje for linje i staden.
cli-new-no-terminal = Utkastet kan ikkje opnast her, for skjermbileta krev ein terminal. Ingenting er laga. Utelat «--no-line» og AVTALE_LINE=0, eller legg til «--no-open», så blir utkastet laga utan å bli opna.
cli-not-started = Skjermen kunne ikkje startast: { $why }. Prøv igjen.
cli-not-saved = Dei siste endringane er kanskje ikkje lagra: disken svarte ikkje, eller tok dei ikkje imot. Opne utkastet og sjå kva som manglar.
cli-not-saved-sheltered = Dei siste endringane er ikkje lagra i utkastet. Dei ligg i { $path }, og blir henta fram når utkastet blir opna igjen.
cli-fault = Programmet har ein feil ({ $place }). Det som er skrive, er lagra. Start på nytt, og sei frå til den som driftar programmet.
cli-fault-not-saved = Programmet har ein feil ({ $place }), og dei siste endringane er kanskje ikkje lagra. Start på nytt, og sjå kva som manglar i utkastet. Sei frå til den som driftar programmet.
cli-left-saved = Lagra: «{ $title }» ligg i { $path }.
cli-left-saved-restricted = Lagra: «{ $title }».
cli-left-aside = Ikkje lagra: Dei siste endringane i «{ $title }» er ikkje i utkastet, men dei er tekne vare på og kjem fram når det blir opna igjen.
cli-left-nowhere = Ikkje lagra: Dei siste endringane i «{ $title }», slik du valde.
cli-left-rest = Igjen: { $counts }.
cli-left-nothing = Ferdig utfylt. Ingenting er sendt eller signert.
cli-left-unanswered = { $count ->
    [one] eitt spørsmål er ikkje svart på
   *[other] { $count } spørsmål er ikkje svart på
 }
cli-left-undone = { $count ->
    [one] eitt avsnitt er ikkje merkt ferdig
   *[other] { $count } avsnitt er ikkje merkte ferdige
 }
cli-left-notes = { $count ->
    [one] eitt notat er ikkje avklart
   *[other] { $count } notat er ikkje avklarte
 }
cli-left-yours = { $count ->
    [one] eitt avsnitt som du har
   *[other] { $count } avsnitt som du har
 }
cli-left-must-mend = { $count ->
    [one] éin ting må rettast før avtalen er ferdig
   *[other] { $count } ting må rettast før avtalen er ferdig
 }
cli-charset = Terminalen er sett opp med teiknsettet { $name }, men avtale skriv UTF-8. Blir æ, ø og å feil, vel UTF-8 i terminalen, i PuTTY under Window, Translation.
cli-left-open = Opne det igjen:
cli-left-open-restricted = Opne det igjen: logg inn på nytt, og vel «{ $title }».
cli-standard-input = standard inn
cli-new-untitled = Avtale utan namn
cli-title-empty = Namnet på utkastet er tomt. Skriv eit namn etter «--title».
cli-title-long = Namnet på utkastet er på { $length } teikn, og det er plass til { $max }. Kort det ned.
cli-new-no-language = Malen spør ikkje etter språket «{ $language }». Vel eitt av desse: { $options }.
cli-user-nameless = brukar { $number }
cli-removed-hidden = { $count ->
    [one] Eitt skjult teikn blei teke bort frå svara.
   *[other] { $count } skjulte teikn blei tekne bort frå svara.
 }
cli-removed-hidden-title = { $count ->
    [one] Eitt skjult teikn blei teke bort frå namnet.
   *[other] { $count } skjulte teikn blei tekne bort frå namnet.
 }
cli-restricted-answers = «{ $path }» kan ikkje lesast i avgrensa modus. Legg fila i mappa med utkast og skriv berre namnet, eller skriv «-» og send svara på standard inn.
cli-restricted-verify = «{ $path }» kan ikkje lesast i avgrensa modus. Legg fila i mappa med utkast og skriv berre namnet, eller skriv «-» og send ho på standard inn.
cli-restricted-output = Avtalen kan ikkje skrivast til «{ $path }» i avgrensa modus. Skriv berre eit namn som sluttar på «.{ $end }», så hamnar han i mappa med utkast, eller utelat «-o».
cli-restricted-forget = Ingenting er hugsa om terminalar i avgrensa modus. Utelat «--forget».
cli-restricted-template = Malar i andre mapper kan ikkje lesast i avgrensa modus. Utelat mappa, så blir den offisielle malen sjekka.
cli-recovered = «{ $title }» har nyare tekst frå { $at } ({ $by }), frå ei avbroten økt. Han er med her. Opne utkastet for å ta han inn.
cli-recovered-taken-in = «{ $title }» hadde nyare tekst frå { $at } ({ $by }), frå ei avbroten økt. Han er teken inn, og utkastet utan han ligg som ein versjon.
cli-recovered-torn = { $count ->
    [one] Den siste endringa blei avbroten midt i skrivinga, og er borte.
   *[other] Dei { $count } siste endringane, éi i kvar økt, blei avbrotne midt i skrivinga, og er borte.
 }
cli-recovered-unfitting = { $count ->
    [one] Éi endring passar ikkje lenger i utkastet. Ho ligg igjen ved sida av det.
   *[other] { $count } endringar passar ikkje lenger i utkastet. Dei ligg igjen ved sida av det.
 }
cli-recovered-unread = { $count ->
    [one] Det som ligg igjen frå éi avbroten økt, kan ikkje lesast. Det er ikkje rørt.
   *[other] Det som ligg igjen frå { $count } avbrotne økter, kan ikkje lesast. Det er ikkje rørt.
 }
cli-recovered-beside = { $count ->
    [one] Slik éi avbroten økt hadde utkastet, ligg det som ein eigen versjon.
   *[other] Slik { $count } avbrotne økter hadde utkastet, kvar for seg, ligg det som eigne versjonar.
 }
cli-version-not-kept = Utkastet er lagra, men blei ikkje teke vare på som versjon. { $why }
cli-guideline-none = Fann ingenting om «{ $words }» i rettleiaren. Prøv eit kortare ord eller færre ord.
cli-guideline-law = Endra sidan rettleiaren
cli-guideline-no-document = «{ $path }» kan ikkje visast bak tipsa. Fila må heite som ei kjelde i malen, til dømes guideline-2021.txt, og ha overskrifter med nummer først, kvar på si linje etter ei tom linje.
cli-guideline-empty-folder = Mappa «{ $path }» har ingen rettleiar. Legg han der som rein tekst, til dømes guideline-2021.txt.
cli-guideline-no-folder = Ingen rettleiar ligg ved malen. Sei kvar han er med --guideline MAPPE.
cli-passage-same = uendra
cli-passage-changed = endra sidan tipsa blei skrivne
cli-passage-unknown = ikkje samanlikna
cli-passage-absent = finst ikkje i dokumentet
cli-example-unread = Dømet kan ikkje lesast. Det er ein feil i programmet.
cli-template-none = Det finst ingen mal som heiter «{ $template }». «avtale template list» viser malane.
cli-template-good = Malen «{ $template }» har ingen feil.
cli-template-faults = { $count ->
    [one] Éin feil i malen i { $folder }.
   *[other] { $count } feil i malen i { $folder }.
 } Rett i filene og køyr kommandoen på nytt.
cli-answers-fault = { $file }, linje { $line }, teikn { $column }, { $path }: { $what }
cli-answer-refused = { $path }: { $what }
cli-changed-meanwhile = «{ $title }» blei endra av nokon andre i same augneblink, så ingen svar er sette. Køyr kommandoen éin gong til.
cli-nothing-written = { $count ->
    [one] Éin feil.
   *[other] { $count } feil.
 } Ingenting er lagra. Rett i fila og prøv igjen.
cli-filled = { $count ->
    [0] Fila har ingen endringar. Utkastet «{ $title }» ({ $id }) er som det var.
    [one] Éi endring er lagra i utkastet «{ $title }» ({ $id }).
   *[other] { $count } endringar er lagra i utkastet «{ $title }» ({ $id }).
 }
cli-filled-open = { $count ->
    [one] Det er ope hos { $who }, som ser endringa.
   *[other] Det er ope hos { $who }, som ser endringane.
 }
cli-list-none = Det er ingen utkast i { $folder }. «avtale new» lagar eit.
cli-list-damaged = { $count ->
    [one] Eitt utkast kan ikkje lesast.
   *[other] { $count } utkast kan ikkje lesast.
 } «avtale versions» med id-en viser om det finst eldre versjonar.
cli-list-id = ID
cli-list-title = NAMN
cli-list-parties = PARTAR
cli-list-done = FERDIGE
cli-list-must-mend = MÅ RETTAST
cli-list-changed = ENDRA
cli-show-title = Utkast:
cli-show-id = Id:
cli-show-parties = Partar:
cli-show-language = Språk:
cli-show-created = Laga:
cli-show-changed = Endra:
cli-show-template = Mal:
cli-show-totals = Avsnitt: { $done } ferdige, { $mend } må rettast, { $begun } i gang, { $untouched } ikkje i gang, { $irrelevant } ikkje aktuelle.
cli-show-assigned = { $person } har det
cli-show-notes = { $count ->
    [one] Eitt notat er ikkje avklart.
   *[other] { $count } notat er ikkje avklarte.
 }
cli-state-not-begun = ikkje i gang
cli-state-begun = i gang
cli-state-done = ferdig
cli-state-must-mend = må rettast
cli-state-not-relevant = ikkje aktuelt
cli-left-missing = manglar: { $label } ({ $field })
cli-left-unread = kan ikkje lesast: { $label } ({ $field })
cli-left-incomplete = manglar noko i lista: { $label } ({ $field })
cli-severity-info = til orientering
cli-severity-may = kan
cli-severity-form = form
cli-severity-should = bør
cli-severity-must = må
cli-check-found = { $count ->
    [one] Eitt funn å sjå på.
   *[other] { $count } funn å sjå på.
 } «avtale open» går til staden i utkastet.
cli-check-source = Kjelde: { $source }
cli-check-counts = { $count ->
    [one] Eitt funn
   *[other] { $count } funn
 }: { $counts }.
cli-check-nothing = Ingen funn.
cli-check-good-to-know = Til orientering
cli-check-changed = { $count } standardtekstar er endra, bytte ut eller utelatne. Eit vedlegg til avtalen kan vise korleis: «avtale export» med «--with-deviations».
cli-check-info-only = Ingenting å rette; funna er til orientering.
cli-spelling-none = Fann inga ordliste for { texts-language }, så stavinga blir ikkje kontrollert. Installer pakken hunspell-no, eller be den som driftar maskina om det.
cli-spelling-unread = Kunne ikkje lese ordlista { $path }. Sjå etter at ho er ei fil som alle kan lese.
cli-spelling-restricted = I avgrensa modus har ingen eiga ordliste. Legg ordet til i utkastet i staden.
cli-spelling-no-home = Fann ikkje heimemappa di, så det er ingen stad å ha ei eiga ordliste. Legg ordet til i utkastet i staden.
cli-minutes-written = Referatet er skrive til { $path }.
cli-minutes-no-json = Referatet finst ikkje som json. Vel ein annan filtype.
cli-exported = Avtalen er skriven til { $path }.
cli-export-not-shown = Ei fil av typen { $end } kan ikkje visast her. Legg til «-o» og eit filnamn.
cli-picture-left-out = Biletet «{ $file }» er ikkje med, så teksten til det står i staden. { $why }
cli-picture-elsewhere = Legg det i mappa med utkast, og skriv berre namnet på fila i utkastet.
cli-picture-unreadable = Det er ikkje eit heilt bilete av typen PNG eller JPEG. Lagre det på nytt som ein av dei.
cli-picture-too-large = Det har meir enn 16 millionar biletpunkt. Gjer det mindre.
cli-export-onto-draft = { $path } er eit utkast, eller ligg blant utkasta. Vel ei anna fil etter «-o».
cli-unprintable = { $section }: Skrifta i PDF-en har ikkje teiknet { $character }, som står i «{ $place }». I staden kan det stå «{ $replacement }».
cli-unprintable-more = { $count ->
    [one] Skrifta manglar også eitt teikn til.
   *[other] Skrifta manglar også { $count } teikn til.
}
cli-unprintable-refused = Ingenting er skrive. Rett teksten i utkastet, eller ta med «--replace-characters», så byter PDF-en ut teikna som står over. Utkastet blir ikkje endra.
cli-final-finding = { $section }: { $finding }
cli-final-missing = Manglar: { $what }
cli-final-refused = Avtalen er ikkje klar til å skrivast utan merket «utkast», og ingenting er skrive. Rett det som står over, eller skriv han utan «--final». «avtale check { $draft }» viser alt.
cli-final-found = Avtalen er skriven som ferdig, men det er { $count ->
    [one] eitt funn
   *[other] { $count } funn
 } å sjå på ({ $counts }): «avtale check { $draft }».
cli-final-open = { $undone ->
    [0] {""}
    [one] Eitt avsnitt er ikkje sett til ferdig.
   *[other] { $undone } avsnitt er ikkje sette til ferdig.
 }{ $both ->
    [0] {""}
   *[other] {" "}
 }{ $notes ->
    [0] {""}
    [one] Eitt notat ventar på nokon.
   *[other] { $notes } notat ventar på nokon.
 }
cli-kind-line = linje
cli-kind-prose = tekst
cli-kind-count = tal
cli-kind-choice = val
cli-kind-term = dato eller open
cli-kind-time = tidspunkt
cli-kind-place-date = stad og dato
cli-kind-list = liste
cli-need-required = må ha svar
cli-need-optional = kan ha svar
cli-need-at-signing = blir fylt ut ved signering
cli-versions-is = NR
cli-versions-at = NÅR
cli-versions-by = KVEN
cli-versions-why = KVIFOR
cli-versions-none = Utkastet har ingen eldre versjonar enno. Dei blir til når ei økt sluttar, og når nokon trykkjer Ctrl+S.
cli-versions-damaged = «avtale restore { $draft } NUMMER» lagar eit nytt utkast av ein versjon, og utan nummer av det nyaste som kan lesast.
cli-versions-same = «{ $title }» er som i versjon { $number }.
cli-versions-legend = [-slik-] stod det i versjon { $number }, {"{"}+slik+{"}"} står det no. «avtale restore» hentar versjonen tilbake.
cli-verify-now = Teksten er frå utkastet «{ $title }» ({ $id }), slik det er no.
cli-verify-then = Teksten er frå utkastet «{ $title }» ({ $id }), versjon { $number }: { $at }, { $by }.
cli-verify-claims-now = Fila seier at ho er frå utkastet «{ $title }» ({ $id }), slik det er no.
cli-verify-claims-then = Fila seier at ho er frå utkastet «{ $title }» ({ $id }), versjon { $number }: { $at }, { $by }.
cli-verify-language = Avtalen er på { texts-language }.
cli-verify-also = Den same teksten har også versjon { $numbers }.
cli-verify-draft = Han er laga som utkast.
cli-verify-draft-annex = Han er laga som utkast, med vedlegget om endringar frå malen.
cli-verify-final = Han er laga som ferdig avtale.
cli-verify-final-annex = Han er laga som ferdig avtale, med vedlegget om endringar frå malen.
cli-verify-numbered = Overskriftene er nummererte.
cli-verify-unchanged = Fila er uendra sidan ho blei laga.
cli-verify-changed = Fila er endra etterpå, eller laga av ei anna utgåve av programmet.
cli-verify-unknown = Fila seier at ho er laga frå utkastet { $draft }, og koden er { $code }. Ingen versjon på denne maskina har denne teksten.
cli-verify-no-token = Fila seier ikkje kva utkast ho er laga frå. Står det ein kode nedst på sida, kan du leite etter han med «avtale verify --code KODE».
cli-verify-no-code = Ingen utkast og ingen versjonar på denne maskina har koden { $code }.
cli-verify-bad-code = «{ $code }» er ikkje ein kode. Koden står nedst på sida og har 16 teikn frå 0 til 9 og a til f, som «3f9c 1a2b 77de 0a11».
cli-verify-unread = { $count ->
    [one] Eitt utkast kan ikkje lesast, og er ikkje med i leitinga.
   *[other] { $count } utkast kan ikkje lesast, og er ikkje med i leitinga.
 } «avtale list» viser kvifor.
cli-difference-whole = Utkastet som heilskap
cli-difference-title = Namn på utkastet
cli-difference-order = Rekkjefølgja på avsnitta
cli-difference-section = Eige avsnitt
cli-difference-heading = Overskrift
cli-difference-declared = Kor langt de er komne
cli-difference-undeclared = ikkje avgjort
cli-difference-reason = Grunngiving for endringa av «{ $clause }»
cli-difference-own-clause = Eigen tekst
cli-difference-assigned = Kven som har avsnittet
cli-difference-note = Notat
cli-sent = Denne fila er ein kopi av «{ $title }», klar til å sendast, til dømes som vedlegg til ein e-post. Den som får henne, opnar henne med «avtale merge FIL». Når ho kjem tilbake, tek «avtale merge { $draft } FIL» henne inn her.
cli-send-onto-draft = «{ $path }» ville blitt lesen som eit utkast. Gi fila eit namn som sluttar på «{ $end }», eller legg henne i ei anna mappe.
cli-restricted-send = Kopien kan ikkje skrivast til «{ $path }» i avgrensa modus. Skriv berre eit namn som sluttar på «{ $end }», så hamnar han i mappa med utkast, eller utelat «-o».
cli-restricted-copy = «{ $path }» kan ikkje lesast i avgrensa modus. Legg fila i mappa med utkast og skriv berre namnet, eller skriv «-» og send kopien på standard inn.
cli-copy-new = Utkastet i «{ $file }» var ikkje her frå før. No ligg det her som «{ $title }» ({ $draft }).
cli-copy-new-dry = Utkastet i «{ $file }» er ikkje her frå før. Utan «--dry-run» blir det eit nytt utkast her, «{ $title }».
cli-merge-by-hand = ukjend (endra for hand)
cli-merge-taken = Dette kjem frå kopien:
cli-merge-both = Dette har begge endra:
cli-merge-legend = [-slik-] står det hos oss, {"{"}+slik+{"}"} i kopien.
cli-merge-ours = hos oss ({ $who }):
cli-merge-theirs = i kopien ({ $who }):
cli-merge-unknown = ukjent kven
cli-merge-gone = (ingenting)
cli-merge-difference = skilnaden:
cli-merge-stands-ours-kept = Vår blir ståande, og den frå kopien blir teken vare på til nokon vel.
cli-merge-stands-ours = Vår blir ståande.
cli-merge-stands-theirs = Den frå kopien blir ståande.
cli-merge-ask-which = { $number } av { $count }: Ta [v]år eller den i [k]opien, eller vel [s]einare?
cli-merge-ask-whether = Ta dette inn i utkastet? [j]a eller [n]ei
cli-merge-left = Ingenting er teke inn.
cli-merge-no-base = Det er ikkje kjent kva versjon «{ $file }» er laga av. Difor må de velje overalt der han er ulik utkastet.
cli-merge-known = Alt i «{ $file }» er med i «{ $title }» frå før. Det er ingenting å ta inn.
cli-merge-nothing = Det er ingenting nytt i «{ $file }». «{ $title }» er som det var.
cli-merged = Kopien er teken inn i «{ $title }» ({ $draft }). «avtale restore { $draft } { $before }» angrar.
cli-merge-dry = Ingenting er teke inn enno. Det skjer når du køyrer kommandoen utan «--dry-run».
cli-merge-conflicts = { $count ->
    [one] Éin stad har begge endra.
   *[other] { $count } stader har begge endra.
 }{ $kept ->
    [0] {""}
    [one] {" "}Éin tekst frå kopien er teken vare på ved sida av vår. Opne utkastet med «avtale open { $draft }» og trykk { KEY("choose", "T") } i ei liste for å velje.
   *[other] {" "}{ $kept } tekstar frå kopien er tekne vare på ved sida av våre. Opne utkastet med «avtale open { $draft }» og trykk { KEY("choose", "T") } i ei liste for å velje.
 }{ $rest ->
    [0] {""}
   *[other] {" "}Sjå etter i utkastet at det står som de vil ha det.
 }
cli-merge-conflicts-dry = { $count ->
    [one] Éin stad har begge endra.
   *[other] { $count } stader har begge endra.
 }
cli-merge-refused = Kopien passar ikkje i utkastet, og ingenting er teke inn. { $why }
cli-merge-another = «avtale merge KOPI» utan eit utkast framfor finn utkastet som kopien høyrer til, eller lagar eit nytt av han.
cli-input-failed = Svaret kunne ikkje lesast: { $why }
cli-restore-number-missing = Kva versjon skal hentast tilbake? «avtale versions { $draft }» viser dei. Skriv nummeret etter utkastet.
cli-restore-same = Det er ingenting å hente tilbake. Det er som i versjon { $number } frå før.
cli-restore-refused = Versjonen passar ikkje i utkastet, og ingenting er endra. { $why }
cli-restore-damaged-whole = Eit utkast som er skadd eller borte, kan berre hentast tilbake heilt, som eit nytt utkast. Utelat «--section»: «avtale restore { $draft }».
cli-restore-nothing-left = Verken versjonar eller journalar av «{ $draft }» kan lesast. Hent ein eldre kopi av fila.
cli-restored = «{ $title }» er som i versjon { $number } igjen. «avtale restore { $draft } { $before }» angrar.
cli-restored-section = Avsnittet i «{ $title }» er som i versjon { $number } igjen. «avtale restore { $draft } { $before }» angrar.
cli-restored-beside = { $number ->
    [none] «{ $title }» er henta tilbake frå ein naudkopi, som eit nytt utkast: { $id }.
   *[other] «{ $title }» er henta tilbake frå versjon { $number }, som eit nytt utkast: { $id }.
 }{ $changes ->
    [0] {""}
    [one] {" "}Éi endring frå ein journal er med.
   *[other] {" "}{ $changes } endringar frå journalar er med.
 }{ $file ->
    [missing] {" "}Fila til { $from } er borte; versjonane ligg igjen.
   *[damaged] {" "}Den skadde fila, { $from }, er ikkje rørt.
 }
cli-section-none = Utkastet har ikkje noko avsnitt som heiter «{ $name }». «avtale show { $draft }» viser dei.
cli-section-several = Fleire avsnitt heiter «{ $name }». Skriv id-en til eitt av dei: { $ids }.
