# Bokmål. Every word of screens and messages; the agreement's own words are in the template.
# Keys begin with the name of the module that uses them, each module under a `###` comment of its own.

### template
template-answer-text = Her skal det stå tekst.
template-answer-count = Skriv et tall fra { $min } til { $max }, for eksempel «2» eller «to».
template-answer-at-least = Skriv et tall fra { $min } til { $max }, for eksempel «2», «to» eller «minst 2».
template-answer-choice = Velg ett av alternativene: { $options }.
template-answer-day = Skriv en dato, for eksempel «22.11.2026» eller «22. november 2026».
template-answer-day-or-open = Skriv en dato, for eksempel «22.11.2026» eller «22. november 2026», eller velg «{ $open }».
template-answer-time = Skriv en dato, en måned, en uke eller egne ord, for eksempel «15. mars», «november», «uke 46» eller «årsskiftet».
template-answer-no-time = Dette kan ikke leses som dato eller uke. { template-answer-time }
template-answer-no-day = Dette kan ikke leses som dato. { template-answer-place-date }
template-answer-place-date = Skriv sted og dato, for eksempel «Kristiansand, 18.9.2026».
template-answer-list = Legg til { $item } i lista, én om gangen.
template-answer-part = «{ $part }» hører ikke til her. Ta det bort.
template-answer-long = Teksten er på { $length } tegn, og det er plass til { $max }. Kort den ned.
template-answer-many = Lista har { $count } rader, og det er plass til { $max }. Ta bort noen.

# Faults of template files. A clerk reads them, so each says what to do.
template-no-start = Fila template.toml mangler. En malpakke må ha den; den forteller hvilke andre filer som hører til.
template-file-absent = Fila «{ $name }» står i lista over filer, men finnes ikke. Legg den i mappa, eller ta den ut av lista.
template-file-unlisted = Fila «{ $name }» ligger i mappa, men står ikke under «files» i template.toml. Føy den til der, eller flytt fila ut.
template-syntax = Linja kan ikke leses. Den skal se ut som: navn = "tekst". Se etter likhetstegn, anførselstegn og klammer som mangler eller er for mange.
template-syntax-quotes = Linja kan ikke leses. Tekst skal stå mellom rette anførselstegn: navn = "tekst". Skal teksten selv ha anførselstegn, bruk « og ».
template-syntax-long = Teksten som begynner her, er ikke avsluttet. Sett tre anførselstegn etter teksten også, eller bruk ett foran og ett bak.
template-syntax-comma = Linja kan ikke leses. Det skal stå ett komma mellom hvert ledd i en liste.
template-syntax-brackets = Linja kan ikke leses. En klamme er åpnet og ikke lukket, eller omvendt.
template-syntax-twice = Navnet på denne linja er brukt før i samme tabell. Ta bort den ene linja.
template-key-unknown = «{ $key }» hører ikke til her. Det som kan stå her, er: { $known }.
template-key-missing = «{ $key }» mangler her. Føy til en linje som begynner med: { $key } =
template-wrong-type = «{ $key }» skal være { $wanted ->
    [text] tekst mellom anførselstegn
    [texts] en liste med tekster: ["…", "…"]
    [number] et helt tall uten anførselstegn
    [flag] true (ja) eller false (nei), uten anførselstegn
    [tables] en liste med tabeller
   *[other] en tabell
}.
template-blank = «{ $key }» er tom. Skriv noe, eller ta bort linja hvis den kan utelates.
template-line-break = «{ $key }» skal være på én linje. Ta bort linjeskiftet i teksten.
template-hidden = Teksten har et usynlig tegn ({ $code }). Slett det, eller skriv ordet på nytt.
template-id = «{ $id }» kan ikke være en id. Bruk bare små bokstaver a–z, tall, «_», «-» og «.», og begynn med en bokstav eller et tall.
template-twice = { $sort ->
    [file] Fila
    [step] Steget
    [source] Kilden
    [set] Svarlista
    [section] Avsnittet
    [field] Feltet
    [label] Navnet
    [clause] Standardteksten
    [option] Alternativet
    [part] Delen
    [hint] Tipset
    [rule] Sjekken
   *[placeholder] Plassen
} «{ $name }» finnes allerede i { $file }, linje { $line }. Gi den ene et annet navn.
template-word = «{ $word }» er ikke noe «{ $key }» kan være. Bruk ett av disse: { $allowed }.
template-range = «{ $key }» skal være et helt tall fra { $min } til { $max }.
template-date = «{ $key }» skal være en dato, skrevet slik: "2023-12-12".
template-unknown = { $sort ->
    [step] Steget
    [source] Kilden
    [set] Svarlista
    [section] Avsnittet
    [field] Feltet
    [clause] Standardteksten
    [option] Alternativet
    [hint] Tipset
   *[part] Delen
} «{ $name }» finnes ikke. Se etter skrivefeil, eller lag den først.
template-slot-broken = Klammen er ikke plassen til noe svar. Skriv for eksempel {"{"}unit_name{"}"}, med feltets id og ikke noe mer, eller bruk vanlige parenteser.
template-slot-form = «{ $slot }» passer ikke til feltet. «:per» er for felt med svaralternativer; «:rest» og «?ett|flere» er for lister.
template-later = Feltet «{ $name }» blir spurt om senere, så svaret kan ikke brukes her. Flytt spørsmålet fram, eller bruk et annet felt.
template-test-mixed = Her står alternativer med og uten «!» sammen. Bruk «!» foran alle eller ingen.
template-options-one = Feltet skal ha enten «choices» med navnet på en svarliste, eller egne alternativer ([[section.field.option]]).
template-option-reserved = «open», «empty» og «answered» betyr noe eget i vilkår. Kall alternativet noe annet.
template-field-reserved = «{ $id }» betyr noe eget i filer med svar. Kall feltet noe annet.
template-part-reserved = Hvert punkt i en liste har sin egen «{ $id }» i utkastets fil. Kall delen noe annet.
template-option-alike = Alternativet «{ $label }» kan ikke skilles fra et annet i samme liste. Gi det et annet navn.
template-label-angle = Navnet på et felt kan ikke ha tegnene < og >. Ta dem bort.
template-part-list = En del av en liste kan ikke selv være en liste. Bruk «prose» for flere linjer.
template-min-max = «min» er større enn «max». Bytt dem om.
template-default = «{ $text }» er ikke noe svar på dette feltet. Skriv standardsvaret slik et svar skrives, eller som id-en til et alternativ.
template-takes-list = Feltet «{ $name }» er ikke en liste. Her må det stå et felt av slaget «list».
template-takes-place-date = Feltet «{ $name }» er ikke sted og dato. Her må det stå et felt av slaget «place_date».
template-footnote = Standardteksten «{ $name }» er ikke en fotnote. Skriv body = "footnote" i den, eller vis til en annen.
template-joined-first = Den første standardteksten i et avsnitt har ingen tekst foran seg å henge sammen med. Ta bort «joined».
template-step-order = Avsnittet «{ $name }» hører til et tidligere steg enn avsnittet foran. Flytt det, så avsnittene kommer i samme rekkefølge som stegene.
template-hint-nowhere = Tipset er ikke knyttet til noe. Skriv hvilke felt («fields») eller avsnitt («sections») det gjelder.
template-check-source = Sjekken har ingen kilde. Skriv minst én under «sources».
template-check-topic = Sjekken trenger ordene for «{ $topic }». Føy til [[check.topic]] med id = "{ $topic }".
template-check-topic-twice = Ordene for «{ $topic }» står to ganger i samme sjekk. Slå dem sammen.
template-phrase = «{ $text }» er ikke ord det kan letes etter. Skriv ett eller flere ord med mellomrom, og «*» bak eller foran minst tre bokstaver.
template-hint-source = Tipset har ingen kilde. Skriv minst én under «sources».
template-point-source = Punktet har ingen kilde. Skriv minst én under «sources».
template-suggestion-field = Feltet «{ $name }» tar ikke imot forslag. Det må være en lang tekst, eller en liste der første del er én linje tekst.
template-suggestion-long = Forslaget er på { $length } tegn, og det er plass til { $max }. Kort det ned.
template-fingerprint = «{ $text }» er ikke et fingeravtrykk. Det skal være 8–64 tegn av 0–9 og a–f; uten linja blir ingen endring oppdaget.
template-guideline-point = { $strength }: { $text }
template-guideline-before = Før: { $text }
template-guideline-conflict = Kildene er uenige. { $text }
template-guideline-newest = Gjelder nå: { $text }
template-guideline-noted = Notert { $noted }: { $text }
template-guideline-found = { $text }
template-guideline-means = Betyr for avtalen: { $text }
template-guideline-unconfirmed = Ikke bekreftet: { $text }
template-guideline-source = Kilde: { $text }
template-bracket = Ordene i «words» må ha hakeparentesen [{ $bracket }] i seg.
template-language = «{ $text }» kan ikke stå i «languages». Skriv et språk med to eller tre små bokstaver, som "nn", og ikke malens eget.
template-half = «{ $key }» mangler. Skriv hele teksten på det andre språket, eller ingenting av den.
template-unsaid = Svarene på «{ $name }» har ikke ord på «{ $language }». Føy dem til ved svarene, eller ta bort teksten på det språket her.

### texts

texts-no-such-language = «{ $tag }» er ikke et språk skjermteksten finnes på. Velg nb, nn eller en.
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
draft-no-field = Malen har ikke noe felt som heter «{ $field }».
draft-wrong-kind = «{ $place }» tar imot en annen type svar.
draft-nowhere = «{ $what }» finnes ikke her. Noen kan ha fjernet det.
draft-taken = «{ $what }» er brukt fra før.
draft-stale = Teksten er endret siden du så den. Se over den og prøv igjen.
draft-not-empty = Avsnittet har tekst eller notater. Flytt eller fjern dem først.
draft-of-template = Avsnittet hører til malen og kan ikke fjernes. Sett det til «ikke aktuelt» hvis det ikke skal med.
draft-needs-heading = Et eget avsnitt må ha en overskrift. Skriv en.
draft-too-long = Her er det plass til høyst { $max } tegn. Kort ned teksten eller del den.
draft-too-many = Her er det plass til høyst { $max }.
draft-note-head = { $kind ->
    [question] Spørsmål
    [decision] Beslutning
    [disagreement] Uenighet
    [answer] Svar
    [clarify] { $about ->
        [whom] Avklares med { $whom }
        [due] Avklares, frist { $due }
        [both] Avklares med { $whom }, frist { $due }
       *[neither] Avklares
    }
   *[plain] Notat
 }

### export: words in the agreement itself, in bokmål

export-missing = mangler
export-draft = UTKAST
export-footnotes = Fotnoter
export-footnote = Fotnote
export-back = Tilbake til teksten
export-contents = Innhold
export-place-and-date = Sted og dato
export-logo = Logo
export-page = Side
export-of = av
export-reference = Referanse
export-annex = Vedlegg: Endringer fra malen
export-annex-lead = Her står det som er endret, byttet ut, utelatt eller lagt til i malens tekst. Ord som er tatt ut, og ord som er satt inn, er merket.
export-annex-edited = Endret
export-annex-replaced = Byttet ut med egen tekst
export-annex-left-out = Utelatt
export-annex-retitled = Ny overskrift
export-annex-own-clause = Egen tekst lagt til
export-annex-own-section = Eget avsnitt lagt til
export-annex-removed = tatt ut
export-annex-added = satt inn
export-annex-changed = Endret av
export-annex-reason = Begrunnelse
export-annex-guideline = Veilederen
export-pdf-fault = PDF-en kunne ikke lages, og det er en feil i programmet ({ $why }). Velg en annen filtype så lenge.
export-no-pdf = Dette programmet er bygd uten PDF. Velg en annen filtype.
export-unprintable = Skrifta i PDF-en har ikke tegnet { $character }.

### minutes: a document of its own, in the language of the agreement

minutes-title = Referat: { $title }
minutes-changed = Slik arbeidet sto { $day }. Sist endret av { $by }.
minutes-parties = Parter: { $parties }.
minutes-done = Merket ferdig
minutes-done-by = { $section } ({ $by }, { $day })
minutes-nothing-done = Ingen avsnitt er merket ferdig.
minutes-people = Hvem har hva
minutes-person = { $section }: { $person }
minutes-decided = Besluttet
minutes-nothing-decided = Ingen beslutninger er skrevet ned.
minutes-decision = { $text } ({ $by }, { $day })
minutes-decision-at = { $field }: { $text } ({ $by }, { $day })
minutes-carried-out = Tatt inn i avtalen ({ $by }, { $day }).
minutes-settled = Avklart
minutes-closed = Avklart ({ $by }, { $day }).
minutes-open = Åpent
minutes-nothing-open = Ingenting er åpent.
minutes-note = { draft-note-head }: { $text } ({ $by }, { $day })
minutes-note-at = { $field }. { draft-note-head }: { $text } ({ $by }, { $day })
minutes-bare = { draft-note-head } ({ $by }, { $day })
minutes-bare-at = { $field }. { draft-note-head } ({ $by }, { $day })
minutes-answer = Svar: { $text } ({ $by }, { $day })

### spell

spell-not-built = Programmet er bygget uten stavekontroll.
spell-encoding = Ordlisten { $path } er i tegnsettet «{ $encoding }», som ikke kan leses her. UTF-8, ISO8859-1 og ISO8859-15 går an.
spell-damaged = Ordlisten { $path } er skadet, eller i et annet tegnsett enn den sier. Installer den på nytt.
spell-too-large = Ordlisten { $path } er større enn noen ordliste skal være, og blir ikke lest.
spell-fault = Det gikk ikke å bruke ordlisten. Installer den på nytt.

### check

check-missing = { $asked ->
    [yes] Det står ikke { $what }.
   *[no] Her mangler { $what }.
 } Svar på spørsmålet, eller ta bort setningen som trenger svaret.
check-open = «{ $label }» er ikke besvart. Svaret avgjør hva som skal stå i avtalen.
check-unread = Svaret «{ $text }» på «{ $label }» kan ikke leses. Skriv det på nytt, ellers kommer det ikke med.
check-fault = Svaret på «{ $label }» er lengre enn malen har plass til, eller passer ikke lenger. Se over det.
check-meeting-part = «{ $label }»: «{ $part }» er ikke fylt ut for «{ $name }». Skriv det gjerne, så alle vet det.
check-part-of-named = «{ $label }»: «{ $part }» mangler eller kan ikke leses for «{ $name }». Fyll inn, eller ta bort raden.
check-part-of-numbered = «{ $label }»: «{ $part }» mangler eller kan ikke leses i rad { $number }. Fyll inn, eller ta bort raden.
check-left-out = Avtalen sier ikke lenger noe om «{ $label }». Hent setningen tilbake, eller skriv det med egne ord.
check-reported-not-agreed = Dere rapporterer på «{ $area }», men det er ikke blant de andre samarbeidsområdene. Legg det til der, eller ta det bort fra rapporteringen.
check-agreed-not-reported = «{ $area }» er et samarbeidsområde, men rapporteringen nevner det ikke. Legg det til, eller tøm svaret, så følger rapporteringen samarbeidsområdene.
check-same-contact = «{ $name }» er kontaktperson både for kommunen og NAV. Skriv én på hver side.
check-not-a-party = «{ $text }» i «{ $label }» er ikke blant partene. Legg til parten, eller rett navnet.
check-end-before-start = Avtalen slutter før den begynner. Rett en av datoene.
check-end-before-signing = Avtalen slutter før den er signert. Rett en av datoene.
check-ended = Sluttdatoen er allerede passert. Rett datoen, eller velg at avtalen ikke har sluttdato.
check-edited = «{ $clause }» er endret fra malen.
check-replaced = «{ $clause }» er byttet ut med egen tekst.
check-dropped = «{ $clause }» er utelatt.
check-no-clause = Utkastet endrer «{ $clause }», men malen har ikke den teksten lenger. Endringen kommer ikke med.
check-standard = Malens egen tekst for «{ $clause }» er en annen enn da dere gikk bort fra den. Sammenlign, og bestem hva som skal stå.
check-slot = «{ $slot }» i «{ $place }» er ikke navnet på noe spørsmål og ville blitt skrevet ut slik. Rett navnet, eller ta det bort.
check-half-slot = I «{ $place }» står det bare halve «{ $slot }», og det ville blitt skrevet ut slik. Et svar settes inn med «<» foran og «>» bak. Skriv det helt, eller ta det bort.
check-unprinted = Svaret på «{ $label }» kommer ikke med i avtalen slik den står. Ta svaret bort, eller ta med setningen det hører til.
check-clause-unprinted = Det dere har skrevet i stedet for «{ $clause }», kommer ikke med i avtalen: setningen står der bare når andre svar er slik de var.
check-no-question = Utkastet har et svar på «{ $field }», men malen spør ikke om det. Det kommer ikke med i avtalen.
check-not-relevant = «{ $section }» er satt til «ikke aktuelt», så det som er skrevet der, kommer ikke med. Ta bort merket hvis det skal stå i avtalen.
check-leftover = I «{ $place }» står det igjen «{ $text }» fra malen. Fyll inn, eller ta det bort.
check-bullet = I «{ $place }» er det et punkt uten tekst. Skriv noe, eller ta punktet bort.
check-doubled = I «{ $place }» står det «{ $text }». Ta bort det som står dobbelt.
check-unit = I «{ $place }» står det «{ $text }», men enheten heter «{ $unit }». Skriv navnet likt alle steder.
check-nav = I «{ $place }» står det «{ $text }», men dere har valgt å skrive «{ $nav }». Skriv det likt alle steder.
check-declined = «{ $section }» er satt til «ikke aktuelt», men hører til det som anbefales. La det stå slik hvis dere er enige om det.
check-gone = Det står ikke noe under «{ $section }». Hent standardteksten tilbake, eller skriv det med egne ord.
check-unmentioned = Avtalen sier ikke noe om { $topic }. Vurder om det skal med.
check-title-agreement = Dokumentet heter «{ $title }», men programmet ligger i NAV-kontoret. Da heter det gjerne en samarbeidsrutine.
check-parties-in-routine = I «{ $place }» står det «{ $text }», men programmet ligger i NAV-kontoret. Skriv heller hvem på kontoret dere mener.
check-whole-office = Rutinen sier ikke at programmet er en del av det samlede tilbudet på NAV-kontoret. Hent setningen om det tilbake, eller skriv det med egne ord.
check-no-division = Rutinen viser bare til loven og veilederen. Skriv ut hvem på kontoret som gjør hva.
check-no-parties = Avtalen sier ikke hvilke enheter i kommunen som er med. Legg dem til.
check-role-by-reference = Avtalen viser bare til veilederen for hva NAV gjør. Det går an, men det hjelper å skrive det ut.
check-fast-track-nav = Avtalen nevner hurtigspor, men ikke hva NAV gjør i det. Skriv det blant oppgavene til NAV.
check-no-follow-up = Avtalen sier ikke hvordan NAV følger opp deltakere når programmet er slutt. Skriv det under «{ $section }».
check-leaders-seldom = Lederne møtes sjeldnere enn én gang i året. Øk antallet, eller velg en kortere periode.
check-when-needed = «{ $label }»: «{ $text }» sier ikke hvor ofte. Skriv gjerne det også.
check-nav-convenes = Dere har valgt at NAV kaller inn til ledermøtet. Det går an, men enheten i kommunen bør ellers ta initiativet.
check-leader-topic = Teksten om ledermøtet sier ikke noe om { $topic }. Føy det til.
check-no-regular = Avtalen sier ikke hvor ofte de som arbeider med deltakerne, møtes. Skriv det under samarbeidsmøtene.
check-evaluation-seldom = Evalueringen holdes sjeldnere enn én gang i året. Velg en kortere periode.
check-evaluation-lacks = Teksten om evalueringen sier ikke noe om { $topic }. Både samarbeidet og avtalen bør evalueres.
check-same-meeting = Både ledermøtet og evalueringsmøtet er én gang i året. Er det samme møtet, så skriv det.
check-information-lacks = Punktene om informasjon nevner ikke { $topics }. Vurder om det skal med.
check-information-how = Punktene om informasjon sier ikke { $topics } den gis. Føy det til.
check-responsible-none = Det står ikke hvem som har ansvar for at informasjonen går. Legg til én på hver side.
check-responsible-side = Det står ikke hvem i { $side ->
    [nav] NAV
   *[municipality] kommunen
 } som har ansvar for at informasjonen går. Legg til én.
check-identity-number = { check-written } har et tall som ser ut som et fødselsnummer eller D-nummer. Ta det bort. Opplysninger om deltakere skal ikke stå i en avtale.
check-birth-date = { check-written } har en fødselsdato. Ta den bort. Opplysninger om deltakere skal ikke stå i en avtale.
check-no-measure = Avtalen har verken delmål eller måltall. Legg til minst ett, så dere kan se om dere når målet.
check-law-unnamed = Avtalen viser til loven, men sier ikke hvilken. Skriv navnet på loven.
check-law-numbers = Avtalen viser til paragrafer i loven. Sjekk gjeldende lov på lovdata.no før dere signerer.
check-contact-unreachable = «{ $name }» har verken telefon eller e-post. Legg til minst én av dem.
check-not-a-leader = «{ $title }» signerer, men ser ikke ut til å være leder. Avtalen bør undertegnes av en leder.
check-nav-does-not-sign = Ingen signerer for NAV. Legg til lederen ved NAV-kontoret.
check-before-signing = Avtalen gjelder fra { $start }, før den ble signert { $signed }. Det går an, men se etter at begge datoene er riktige.
check-older-guideline = I «{ $place }» står det «{ $text }», men det er erstattet av noe nyere. Vis til den nyeste veilederen.
check-older-word = I «{ $place }» står det «{ $text }». Det kan være utdatert; nå brukes gjerne { $now }.
check-hidden = { check-written } har { $count ->
    [one] et skjult tegn
   *[other] { $count } skjulte tegn
 } fra fila den kom i: «{ $text }». Se over teksten, og ta bort det som ikke skal være der.
check-lookalike = { check-written } har «{ $text }», der tegn fra ulike alfabeter ligner hverandre. Skriv det på nytt.
check-spelling = «{ $word }» i «{ $place }» kan være feil stavet.
check-only-in = { $count ->
    [one] Én setning i «{ $section }» finnes bare på { texts-language } i malen. Skriv den om, eller la den stå.
   *[other] { $count } setninger i «{ $section }» finnes bare på { texts-language } i malen. Skriv dem om, eller la dem stå.
 }
check-only-in-with-heading = { $count ->
    [0] Overskriften i «{ $section }» finnes bare på { texts-language } i malen. Skriv den om, eller la den stå.
    [one] Overskriften og én setning i «{ $section }» finnes bare på { texts-language } i malen. Skriv dem om, eller la dem stå.
   *[other] Overskriften og { $count } setninger i «{ $section }» finnes bare på { texts-language } i malen. Skriv dem om, eller la dem stå.
 }
check-written = { $written ->
    [title] Navnet på utkastet
    [reason] Begrunnelsen for «{ $place }»
    [note] Et notat til «{ $place }»
    [person] Navnet på den som har «{ $place }»
   *[text] «{ $place }»
}

### app

command-open = velg, gå videre
command-open-resting = skriv
command-open-picking = ta med eller ta bort
command-open-help = gjør det
command-search-help = søk
command-open-searching = finn neste
command-back = tilbake
command-next-field = neste felt
command-next-field-naming = bytt språk i avtalen
command-previous-field = forrige felt
command-next-section = neste avsnitt
command-previous-section = forrige avsnitt
command-next-missing = neste mangel
command-previous-missing = forrige mangel
command-review = gjennomgang
command-deviations = endringer fra malen
command-spell = stavekontroll
command-guidance = tips og avtaletekst
command-search = søk i veilederen
command-suggest = velg fra veilederen
command-overview = oversikt
command-save = lagre nå
command-undo = angre
command-redo = gjør om
command-declare = ferdig?
command-note = notat
command-notes = alle notater
command-close-note = avklart, eller åpne igjen
command-assign = hvem har avsnittet?
command-wall = vegg
command-walk = bla av seg selv
command-lead = følg meg
command-follow = følg den som leder
command-choose = velg tekst
command-add = legg til
command-remove = fjern
command-move-up = flytt opp
command-move-down = flytt ned
command-replace = erstatt teksten
command-leave-out = utelat
command-restore = sett tilbake som i malen
command-reason = begrunn endringen
command-heading = overskrift
command-rename = navn på utkastet
command-versions = versjoner
command-bring-back = hent tilbake
command-take-in = ta inn en kopi
command-send = send en kopi
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
command-redraw = tegn skjermen på nytt
command-suspend = legg i bakgrunnen
command-quit = avslutt

app-key-sent-as = { $key } kan ikke brukes: terminalen sender det samme som for { $other }.
app-key-ctrl-alt = { $key } kan ikke brukes: Ctrl og Alt sammen er det samme som AltGr.
app-key-digit = { $key } kan ikke brukes: tallene velger svar.
app-key-edits = { $key } kan ikke brukes til dette: tasten brukes når du skriver.
app-key-leaves = { $key } kan ikke brukes til noe annet enn å avslutte.
app-key-taken = { $key } er alt brukt til «{ $command }» i den samme fila.
app-key-needed = { $key } kan ikke tas fra «{ $command }», som ikke har noen annen.
app-key-needed-own = «{ $command }» må ha en tast både i tekster og i lister. Den beholder de vanlige.
app-key-space = mellomrom
app-key-backspace = Rettetast

app-removed-hidden = { $count ->
    [one] Ett skjult tegn ble tatt bort fra teksten.
   *[other] { $count } skjulte tegn ble tatt bort fra teksten.
}
app-pasted = Limt inn { $lines ->
    [one] én linje
   *[other] { $lines } linjer
}{ $bullets ->
    [0] {""}
    [one] , ett punkt
   *[other] , { $bullets } punkter
}.{ $removed ->
    [0] {""}
    [one] {" "}Ett skjult tegn ble tatt bort.
   *[other] {" "}{ $removed } skjulte tegn ble tatt bort.
} { KEY("undo", "Ctrl+Z") } angrer.
app-pasted-items = { $count ->
    [one] Limt inn som ett punkt. u angrer.
   *[other] Limt inn som { $count } punkter. u angrer.
}
app-hidden-in-text = { $count ->
    [one] Teksten har ett skjult tegn. Det blir tatt bort når du endrer teksten.
   *[other] Teksten har { $count } skjulte tegn. De blir tatt bort når du endrer teksten.
}
app-exported = Dokumentet ligger i { $path }
app-exported-without = Dokumentet ligger i { $path }. { $count ->
    [one] Bildet { $files } er ikke med: legg det i mappa med utkast som PNG eller JPEG, og skriv bare navnet på fila.
   *[other] Bildene { $files } er ikke med: legg dem i mappa med utkast som PNG eller JPEG, og skriv bare navnene på filene.
}
app-no-template = Utkastet bruker malen «{ $template }», og den finnes ikke her. Legg malen i malmappa, eller åpne utkastet der det ble laget.
app-nothing-to-undo = Det er ikke noe å angre.
app-undone = Angret i «{ $what }».
app-redone = Gjort om i «{ $what }».
app-nothing-to-redo = Det er ikke noe å gjøre om.
app-unsaved-draft-open = «{ $title }» er ikke lagret ennå. Åpne det igjen for å se teksten, eller vent til det er lagret.
app-title-needed = Skriv et navn på utkastet først, for eksempel kommunens navn.
app-section-of-template = Dette avsnittet hører til malen og kan ikke fjernes. Merk det «ikke aktuelt» (f), så blir det ikke skrevet ut.
app-clause-of-template = Denne teksten hører til malen. Trykk { KEY("leave-out", "x") } for å utelate den.
app-clause-of-yours = Dette er deres egen tekst. Trykk { KEY("open", "Enter") } for å endre den, eller { KEY("remove", "-") } for å fjerne den.
app-clause-stays = Tekstene i malen står i fast rekkefølge. Bare egne tekster kan flyttes.
app-nothing-to-restore = Her står det allerede som i malen.
app-suggestion-reworded = Dette punktet står der allerede, med deres egne ord. Rett eller fjern det i lista.
app-help-not-here = Det kan ikke gjøres her. Gå dit det hører til, og prøv igjen.
app-removed = Fjernet. Trykk { KEY("undo", "u") } for å angre.
app-last-place = Dette er det siste stedet i avtalen.
app-last-section = Dette er det siste avsnittet.
app-first-section = Dette er det første avsnittet.
app-unread = Svaret i «{ $label }» kan ikke leses ennå. Gå tilbake dit med { KEY("previous-field", "Shift+Tab") } og se hva som trengs.
app-first-place = Dette er det første stedet i avtalen.
app-nothing-left = Det er ikke noe igjen å gjøre her.
app-spelling-reading = Leser ordlista …
app-spelling-looking = Ser etter ord som ligner «{ $word }» …
app-spelling-none-here = Ingen ord i denne teksten ser ut til å være feil stavet.
app-spelling-none = Ingen ord ser ut til å være feil stavet.
app-spelling-replaced = «{ $new }» står nå i stedet for «{ $old }». { KEY("undo", "Ctrl+Z") } angrer.
app-spelling-gone = «{ $word }» står ikke der lenger.
app-ask-spelling-here = «{ $word }» kan være feil stavet.
app-spelling-around = I teksten: { $text }
app-spelling-replace = skriv «{ $word }»
app-spelling-own-draft = legg til ordet i utkastet
app-spelling-own-user = legg til ordet i min ordliste
app-spelling-go-there = gå til stedet
app-spelling-next = neste ord som kan være feil
app-spelling-kept-draft = «{ $word }» er lagt til i utkastet.
app-spelling-kept-user = «{ $word }» er lagt til i din ordliste.
app-nothing-missing = Alle felt som må fylles ut, er fylt ut.
app-reason-needs-change = Teksten er som i malen. Endre den først, så kan du begrunne endringen.
app-ask-state = Hvor langt er dere kommet med «{ $section }»?
app-declare-done = ferdig
app-declare-must-mend = må rettes
app-declare-not-relevant = ikke aktuelt (skrives ikke ut)
app-declare-nothing = ikke avgjort
app-ask-person = Hvem har «{ $section }»?
app-person = { $name }
app-person-other = Skriv et annet navn
app-person-none = ingen
app-ask-note = Det er notater her fra før.
app-note-new = Skriv et nytt notat
app-note-quoted = { draft-note-head }: { $text }
app-note-said = «{ $text }»
app-note-go = Gå dit
app-note-reply = Svar
app-note-close = Merk som avklart
app-note-open = Åpne igjen
app-note-rewrite = Endre teksten
app-note-sort = Velg hva slags notat det er
app-note-remove = Fjern, med svarene
app-note-closed = Notatet er merket som avklart.
app-note-opened = Notatet er åpnet igjen.
app-note-is-answer = Dette er et svar. Svar har ikke noe eget slag.
app-ask-note-kind = Hva slags notat er det?
app-note-kind-plain = notat
app-note-kind-question = spørsmål
app-note-kind-decision = beslutning
app-note-kind-disagreement = uenighet
app-note-kind-clarify = avklares med …
app-alone = Du er alene om utkastet.
app-leads = Du leder. Veggen og de som følger, viser avsnittet du er i. L slutter.
app-leads-no-more = Du leder ikke lenger.
app-nobody-leads = Ingen leder nå. Den som trykker { KEY("lead", "L") }, leder.
app-follows = Du følger { $by }. En tast slutter.
app-cancel = lukk, ikke endre noe
app-ask-extract = Hva skal ut av programmet?
app-copy-section = til utklippstavla: avsnittet «{ $section }»
app-copy-agreement = til utklippstavla: hele avtalen
app-copy-way-back = til utklippstavla: kommandoen som åpner utkastet igjen
app-print-section = i terminalen når dere avslutter: avsnittet «{ $section }»
app-print-agreement = i terminalen når dere avslutter: hele avtalen
app-print-way-back = i terminalen når dere avslutter: kommandoen som åpner utkastet igjen
app-sent-section = Avsnittet «{ $section }» er sendt til terminalen. Kommer det ikke fram når dere limer inn, tar ikke terminalen imot; få det da skrevet ut når dere avslutter.
app-sent-agreement = Avtalen er sendt til terminalen. Kommer den ikke fram når dere limer inn, tar ikke terminalen imot; få den da skrevet ut når dere avslutter.
app-sent-way-back = Kommandoen er sendt til terminalen. Kommer den ikke fram når dere limer inn, tar ikke terminalen imot; den vises også når dere avslutter.
app-ask-too-long-to-copy = Teksten er lengre enn terminaler tar imot. Skal den skrives ut når dere avslutter?
app-extract-empty = Avsnittet har ingen tekst i avtalen ennå.
app-prints-on-leaving = Teksten skrives ut slik den er nå, når dere avslutter.
app-mouse-on = Musa er på: klikk velger, ett klikk til åpner, og hjulet ruller. Hold Shift for å merke tekst som ellers.
app-mouse-off = Musa er av, og merker tekst i terminalen som ellers.
app-ask-unprintable = Skrifta i PDF-en har ikke tegnet { $character }, som står i «{ $place }». Hva vil dere gjøre?
app-unprintable-all = { $places ->
    [one] Det står bare der.
   *[other] { $places } steder må noe byttes ut: { $characters }{ $more ->
        [0] .
       *[other] , og { $more } tegn til.
    }
} Utkastet blir ikke endret.
app-unprintable-replace = { $count ->
    [one] Bytt ut med «{ $replacement }» i PDF-en
   *[other] Bytt ut tegnene i PDF-en
}
app-unprintable-show = Gå til «{ $place }»
app-ask-format = Hva slags dokument vil dere ha?
app-minutes = et referat i stedet: det som er besluttet, og det som er åpent
app-ask-minutes = Hva slags fil skal referatet være?
app-format-docx = Word (docx)
app-format-odt = OpenDocument (odt)
app-format-text = ren tekst (txt)
app-format-markdown = Markdown (md)
app-format-pdf = PDF for arkiv, skjermlesere og papir (pdf)
app-format-html = nettside (html)
app-format-json = data for andre programmer (json)
app-headings-plain = nummererte overskrifter: nei
app-headings-numbered = nummererte overskrifter: ja
app-annex-none = ta også med et vedlegg om det som er endret fra malen: nei
app-annex-deviations = ta også med et vedlegg om det som er endret fra malen: ja
app-stage-draft = ferdig, uten merket «UTKAST»: nei
app-stage-final = ferdig, uten merket «UTKAST»: ja
app-not-final = { $count ->
    [one] Avtalen er ikke ferdig: én ting mangler eller må rettes.
   *[other] Avtalen er ikke ferdig: { $count } ting mangler eller må rettes. Dette er det første:
 }
app-final-missing = Mangler: { $what }
app-go-there = gå dit og rett det
app-as-draft = lag dokumentet som utkast
app-ask-leave-unsaved = De siste endringene er ikke lagret. Hva vil du gjøre?
app-save-slow = Lagringen er ikke ferdig. Disken eller nettet svarer sent.
app-stay = bli her
app-save-again = prøv å lagre og avslutte igjen
app-keep = lagre teksten min som et nytt utkast ved siden av
app-copy-too-much = Kopien og utkastet har til sammen mer enn et utkast har plass til. Ingenting er tatt inn.
app-copy-of-another = «{ $file }» er en kopi av et annet utkast enn «{ $ours }», nemlig «{ $title }», som { $by } laget. Ingenting er tatt inn.
app-copy-of-another-edition = «{ $file }» er skrevet etter en annen utgave av malen ({ $theirs }) enn utkastet ({ $ours }). Ingenting er tatt inn. Be om en kopi etter samme utgave.
app-outside = Utkastet ble endret utenfra. Endringene er tatt inn, og det som sto før, er en versjon.
app-outside-two-texts = Utkastet ble endret utenfra på steder der også dere har skrevet. Begge tekstene er tatt vare på. Trykk { KEY("choose", "T") } i en liste for å velge.
app-outside-too-much = Utkastet ble endret utenfra til mer enn det er plass til. Det dere har, står, og det som kom, er en versjon.
app-outside-by = ukjent (endret utenfra)
app-two-texts = To har skrevet på samme sted uten å se hverandre. Begge tekstene er tatt vare på. Trykk { KEY("choose", "T") } i en liste for å velge.
app-others-removed = { $by } har fjernet teksten du skrev i. Slik den var, ligger den blant versjonene (V).
app-others-removed-seen = gå videre
app-others-changed-much = { $by } har endret { $count } steder på en gang. Slik det var før, ligger blant versjonene (V).
app-others-write-here = En annen skriver også i dette avsnittet nå.
app-others-write-there = En annen skriver i det avsnittet nå. Gå dit for å rette ordet.
app-nothing-to-choose = Det er ingen tekster å velge mellom.
app-chosen-by-another = En annen har valgt mellom tekstene.
app-ask-which-text = { $left ->
    [one] «{ $place }»: { $by } skrev en annen tekst enn den som står nå ({ $at }).
   *[other] «{ $place }»: { $by } skrev en annen tekst enn den som står nå ({ $at }). Det er { $left } slike å velge mellom.
}
app-choose-later = velg senere
app-choose-standing = behold det som står
app-choose-other = bruk den andre teksten
app-chosen = { $left ->
    [0] Valgt. Trykk { KEY("undo", "u") } for å angre.
   *[other] Valgt. Trykk { KEY("choose", "T") } for den neste.
}
app-ask-write-along = { $by } skriver her siden { $at }. Du ser teksten mens den blir skrevet.
app-read-along = les med
app-write-along = skriv samtidig
app-ask-for-section = be om avsnittet
app-take-section = ta over avsnittet
app-asked-for = { $by } får vite at du vil skrive her. Du får beskjed når avsnittet er ledig.
app-asks-for-section = { $by } ber om å få skrive her. Trykk { KEY("back", "Esc") } for å gi fra deg avsnittet.
app-section-free = «{ $section }» er ledig.
app-took = Du har tatt over avsnittet fra { $by }. Slik det var før, ligger det blant versjonene (V).
app-took-silent = { $by } har ikke skrevet siden { $at }. Du har tatt over avsnittet.
app-taken-over = { $by } tok over avsnittet klokka { $at }, så du skriver ikke lenger her. Det du skrev, er tatt vare på. Trykk { KEY("back", "Esc") } for å lese.
app-kept = Teksten er lagret som «{ $title }». Det andre utkastet er ikke rørt.
app-leave-unsaved = avslutt og mist det som ikke er lagret
app-leave-on-disk = avslutt likevel (teksten er tatt vare på, og kommer fram når utkastet åpnes igjen)
app-leaving = Avslutter så snart det siste er lagret. Trykk { KEY("quit", "Ctrl+Q") } igjen for å velge noe annet.
app-saved-again = Fila til utkastet var borte. Noen andre har fjernet den. Utkastet er lagret på nytt, og fila er der igjen.
app-mended = Fila til utkastet var ødelagt. Den ligger nå i «{ $path }», og utkastet er skrevet på nytt. Ingenting er borte.
app-not-mended = Fila til utkastet er ødelagt, og det går ikke å skrive den på nytt nå. Det prøves igjen av seg selv.
app-version-kept = Versjon { $number } er tatt vare på.
app-version-same = Ingenting er endret siden forrige versjon.
app-coming = Utkastet er på vei. Disken eller nettet svarer sent.
app-draft-made = Utkastet «{ $title }» er laget og ligger i lista.
app-hidden = { $count ->
    [one] Utkastet har et skjult tegn fra fila det kom i. Det vises som ‹200B› og lignende, og «avtale check» sier hvor.
   *[other] Utkastet har { $count } skjulte tegn fra fila det kom i. De vises som ‹200B› og lignende, og «avtale check» sier hvor.
 }
app-recovered = { $sections ->
    [0] Her er det rester etter en avbrutt økt. Den siste endringen er fra { $at }.
    [one] Ett avsnitt har nyere tekst fra { $at }, fra en avbrutt økt. V viser forskjellen.
   *[other] { $sections } avsnitt har nyere tekst fra { $at }, fra en avbrutt økt. V viser forskjellen.
 }{ $torn ->
    [0] {""}
   *[other] {" "}Den siste endringen var ikke ferdig skrevet og mangler.
 }{ $unfitting ->
    [0] {""}
    [one] {" "}Én endring passer ikke lenger og er lagt til side.
   *[other] {" "}{ $unfitting } endringer passer ikke lenger og er lagt til side.
 }{ $unread ->
    [0] {""}
    [one] {" "}Det som ligger igjen fra én økt, kan ikke leses.
   *[other] {" "}Det som ligger igjen fra { $unread } økter, kan ikke leses.
 }{ $beside ->
    [0] {""}
    [one] {" "}Slik én økt hadde utkastet, ligger det som en egen versjon. Trykk { KEY("versions", "V") } for å se hva som er annerledes.
   *[other] {" "}Slik { $beside } økter hadde utkastet, hver for seg, ligger det som egne versjoner. Trykk { KEY("versions", "V") } for å se hva som er annerledes.
 }
app-ask-adopt-version = Utkastet kan ikke leses, og fila blir liggende urørt. Det nyeste som kan leses, er versjon { $number } fra { $at } av { $by }{ $changes ->
    [0] {""}
    [one] , og én endring etter den
   *[other] , og { $changes } endringer etter den
 }. Hva vil du gjøre?
app-ask-adopt-copy = Utkastet kan ikke leses, og fila blir liggende urørt. Det nyeste som kan leses, er en kopi fra { $at } av { $by }{ $changes ->
    [0] {""}
    [one] , og én endring etter den
   *[other] , og { $changes } endringer etter den
 }. Hva vil du gjøre?
app-adopt = åpne det som et nytt utkast
app-adopted-title = { $title } (hentet fram)
app-sent = Kopien ligger i «{ $path }».
app-sent-how = Gi fila til den andre parten, for eksempel som vedlegg til en e-post. Når den kommer tilbake, legger du den i mappa med utkastene og trykker «{ KEY("take-in", "i") }» i lista over utkast.
app-sent-seen = gå videre
app-ask-copy = Hvilken kopi vil du ta inn?
app-copy-called = { $file }
app-copy-elsewhere = skriv hvor fila ligger
app-no-copies = Det ligger ingen kopier her. Legg fila fra den andre parten i mappa med utkastene. Navnet må slutte på «.kopi».
app-more-copies = { $count ->
    [one] Det ligger én eldre kopi til her.
   *[other] Det ligger { $count } eldre kopier til her.
}
app-ask-begin = «{ $title }» i «{ $file }» er ikke her fra før. Vil du ta det inn som et nytt utkast?
app-begin = ta det inn som et nytt utkast
app-copy-known = Alt i «{ $file }» er med i utkastet fra før.
app-copy-nothing = Det er ingenting nytt i «{ $file }».
app-copy-no-question = { $near ->
    [yes] Kopien svarer på «{ $field }», som ikke er noe spørsmål i malen. Er «{ $nearest }» ment? Da mangler svaret der.
   *[other] Kopien svarer på «{ $field }», som ikke er noe spørsmål i malen. Svaret kommer ikke med i avtalen.
}
app-copy-no-base = Det er ikke kjent hvilken versjon kopien er laget av. Derfor må dere velge overalt der den er forskjellig fra utkastet.
app-copy-left = Kopien er ikke tatt inn.
app-copy-taken = { $conflicts ->
    [0] Kopien er tatt inn. Trykk { KEY("undo", "u") } for å angre.
    [one] Kopien er tatt inn. Ett sted har begge endret. Trykk { KEY("choose", "T") } for å velge der, eller { KEY("undo", "u") } for å angre alt.
   *[other] Kopien er tatt inn. { $conflicts } steder har begge endret. Trykk { KEY("choose", "T") } for å velge der, eller { KEY("undo", "u") } for å angre alt.
}
app-ask-clash = { $in ->
    [same] {""}
    [section] «{ $section }»,{" "}
   *[draft] Utkastet,{" "}
 }{ $what ->
    [named] «{ $name }»
    [title] navnet på utkastet
    [order] rekkefølgen
    [section] hele avsnittet
    [heading] overskriften
    [declared] tilstanden
    [assigned] hvem som har avsnittet
    [own_clause] en egen tekst
    [note] et notat
   *[answer] et svar
 }: Hva skal gjelde?
app-clash-removed-here = Fjernet hos dere, endret i kopien
app-clash-removed-there = Endret hos dere, fjernet i kopien
app-clash-only-here = Står bare hos dere
app-clash-only-there = Står bare i kopien
app-clash-order = Satt i ulik rekkefølge hos dere og i kopien
app-clash-moved = Flyttet til «{ $ours }» hos dere, til «{ $theirs }» i kopien
app-clash-states = { $ours ->
    [done] Ferdig
    [must_mend] Må rettes
    [not_relevant] Ikke aktuelt
   *[none] Ikke avgjort
 } hos dere, { $theirs ->
    [done] ferdig
    [must_mend] må rettes
    [not_relevant] ikke aktuelt
   *[none] ikke avgjort
 } i kopien
app-clash-both = Endret både hos dere og i kopien
app-clash-keep = behold det
app-clash-keep-change = behold endringen
app-clash-remove = fjern
app-clash-order-here = rekkefølgen hos dere
app-clash-order-there = rekkefølgen i kopien
app-clash-move = i «{ $section }»
app-clash-state = { $state ->
    [done] ferdig
    [must_mend] må rettes
    [not_relevant] ikke aktuelt
   *[none] ikke avgjort
}
app-clash-here = slik det er hos dere
app-clash-there = slik det er i kopien
app-copy-by = ukjent (endret for hånd)
app-both-states = Nå står det: { $standing ->
    [done] ferdig
    [must_mend] må rettes
    [not_relevant] ikke aktuelt
   *[none] ikke avgjort
 }. Den andre sier: { $other ->
    [done] ferdig
    [must_mend] må rettes
    [not_relevant] ikke aktuelt
   *[none] ikke avgjort
 }.
app-other-left-out = Nå står det: «{ $standing }» Den andre har utelatt teksten.
app-ask-bring-back = Hente hele utkastet tilbake til versjon { $number }, fra { $at } av { $by }? Det som står nå, blir også tatt vare på som en versjon, og u angrer.
app-bring-back-others = Også { $who } har utkastet åpent, og det de har skrevet etter denne versjonen, blir borte fra det.
app-bring-back = hent hele utkastet tilbake
app-bring-back-whole = Navnet og rekkefølgen hentes tilbake med hele utkastet: gå tilbake til versjonene og trykk { KEY("bring-back", "B") } der.
app-brought-back = Hentet tilbake fra versjon { $number }. u angrer.
app-nothing-differs = Utkastet er likt denne versjonen.

### view
view-writes-here = { $by } skriver her siden { $at }
view-asked-here = { $by } skriver her, du har bedt om avsnittet
view-asks-here = { $by } ber om å få skrive her
view-text-stands = Nå:
view-text-other = Den andre teksten:
view-texts-legend = { $gone }ord{ $gone } står bare i teksten nå, { $new }ord{ $new } bare i den andre. PageDown viser mer.

view-title = Samarbeidsavtale
view-too-small = Vinduet er { $size }. Gjør det minst { $needed }.
view-text-is-safe = Teksten er trygg.
view-drafts = Utkast
view-begin-what = avtale hjelper dere å skrive avtalen mellom kommunen og NAV om introduksjonsprogrammet.
view-begin-how = Dere svarer på spørsmål, avsnitt for avsnitt, med råd fra veilederen. Teksten er direktoratenes mal.
view-begin-saved = Alt lagres av seg selv. Trykk { KEY("help", "?") } for hjelp.
view-begin-new = Lag det første utkastet
view-begin-example = Se på et fullført eksempel
view-reading-drafts = Leser utkastene …
view-damaged = Kan ikke leses: { $file }
view-draft-states = { $mend ->
    [0] { $done } av { $sections } avsnitt ferdig · sist { $by }
   *[other] { $done } av { $sections } avsnitt ferdig, { $mend } må rettes · sist { $by }
 }
view-versions = Versjoner
view-comparison = Sammenlign
view-copy = Kopi
view-overview = Oversikt
view-review = Gjennomgang
view-review-how = Velg et svar for å endre det. Du kommer tilbake hit etterpå.
view-review-ready = Ferdig utfylt. Ingenting er sendt eller signert: trykk { KEY("export", "E") } for å lage dokumentet.
view-review-states = { view-totals } · { $irrelevant } ikke aktuelt
view-review-unanswered = { $count ->
    [0] Alle spørsmål som må besvares, er besvart.
    [one] Ett spørsmål er ikke besvart.
   *[other] { $count } spørsmål er ikke besvart.
 }
view-review-found = Funn: { $counts }.
view-review-nothing-found = Ingen funn.
view-review-notes = { $count ->
    [one] Ett notat er ikke avklart. { KEY("open", "Enter") } viser alle notater.
   *[other] { $count } notater er ikke avklart. { KEY("open", "Enter") } viser alle notater.
 }
view-review-deviations = { $count ->
    [0] Ingenting er endret fra malen.
    [one] Ett sted er endret fra malen. { KEY("open", "Enter") } viser hva.
   *[other] { $count } steder er endret fra malen. { KEY("open", "Enter") } viser hva.
 }
view-review-spelling = { $count ->
    [0] Ingen ord er i tvil.
    [one] Ett ord kan være feil stavet.
   *[other] { $count } ord kan være feil stavet.
 }
view-review-changed = { $count ->
    [one] Endret fra malen ett sted. { KEY("open", "Enter") } viser hva.
   *[other] Endret fra malen { $count } steder. { KEY("open", "Enter") } viser hva.
 }
view-review-declared = ({ $by } { $at })
view-review-written = sist { $by } { $at }
view-review-change = endre
view-review-missing = ikke besvart
view-review-optional = ikke besvart, kan stå tomt
view-review-at-signing = fylles ut ved signering
view-review-default = { $answer } (malens forslag)
view-review-derived = { $answer } (fra «{ $field }»)
view-review-own = Egen tekst: { $text }
view-note = { draft-note-head } ({ $by }, { $at }): { $text }
view-note-bare = { draft-note-head } ({ $by }, { $at })
view-note-closed = { view-note } – avklart av { $closer } { $closed }
view-note-bare-closed = { view-note-bare } – avklart av { $closer } { $closed }
view-notes = Notater
view-notes-how = { KEY("open", "Enter") }: gå dit, svar, endre. Notater kommer aldri med i avtalen.
view-notes-title = Notater: { $open ->
    [0] ingen er åpne
    [one] ett er åpent
   *[other] { $open } er åpne
 }, { $closed ->
    [0] ingen er avklart
    [one] ett er avklart
   *[other] { $closed } er avklart
 }
view-notes-here = { $count ->
    [one] Ett notat her er åpent.
   *[other] { $count } notater her er åpne.
 }
view-notes-none = Ingen har skrevet notater. Trykk { KEY("note", "m") } ved et spørsmål for å skrive det første.
view-assigned = { $person } har det
view-wall = Vegg
view-wall-nothing = (det står ikke noe her ennå)
view-wall-led = Følger { $by }
view-wall-waits = Venter på at noen leder. Mellomrom blar, w blar av seg selv.
view-wall-keys = Mellomrom blar, w blar av seg selv, F følger den som leder.
view-wall-walks = Blar av seg selv hvert { $seconds }. sekund
view-wall-done = { $done } av { $all } avsnitt ferdig
view-wall-writes = { $by } skriver i «{ $section }»
view-wall-page = { $page } av { $pages }
view-review-grounds = Det funnet bygger på
view-severity-info = Til orientering
view-severity-may = Kan
view-severity-form = Form
view-severity-should = Bør
view-severity-must = Må
view-deviations = Endringer
view-deviations-how = Velg en endring for å se den, og en gang til for å gå til teksten.
view-deviations-title = Endringer fra malen
view-deviations-none = Ingenting er endret fra malen.
view-deviation-edited = endret
view-deviation-replaced = byttet ut med egen tekst
view-deviation-left-out = utelatt
view-deviation-retitled = ny overskrift
view-deviation-own-clause = egen tekst lagt til
view-deviation-own-section = eget avsnitt lagt til
view-deviation-legend = { $gone }Ord{ $gone } er tatt ut av malens tekst. { $new }Ord{ $new } er satt inn.
view-deviation-by = Endret av { $by }, { $day }.
view-deviation-no-reason = Ingen begrunnelse er skrevet.
view-deviation-guideline = Veilederen sier
view-section-of = Avsnitt { $number } av { $count }
view-untouched = Ikke endret
view-saved = Lagret { $time }
view-marked = Merket: { $count ->
    [one] ett tegn
   *[other] { $count } tegn
 }.
view-mouse-on = Mus på
view-saving = Lagrer …
view-not-saved = IKKE LAGRET
view-not-saved-because = IKKE LAGRET: { $why } Teksten er her og lagres når det går.
view-not-saved-sheltered = IKKE LAGRET: { $why } Nødkopi: «{ $path }». Prøver igjen av seg selv.
view-not-saved-changed = IKKE LAGRET: { $why } Trykk { KEY("quit", "Ctrl+Q") } for å lagre teksten her som et utkast ved siden av.
view-not-saved-changed-sheltered = { view-not-saved-changed } Nødkopi: «{ $path }».
view-totals = { $done } ferdig · { $begun } påbegynt · { $empty } ikke begynt · { $mend } må rettes
view-left = { $count ->
    [one] 1 felt mangler
   *[other] { $count } felt mangler
 }
view-state-not-begun = ikke begynt
view-state-begun = påbegynt
view-state-done = ferdig
view-state-must-mend = må rettes
view-state-not-relevant = ikke aktuelt
view-question = { $number }/{ $count } { $question }
view-hint = Tips: { $text }
view-source = Kilde: { $text }
view-more = { $key } alle tips
view-fault = Feil: { $text }
view-clauses = Slik står teksten i avtalen. Velg en setning for å endre den.
view-no-answer = (ikke svart ennå – trykk { KEY("open", "Enter") } for å skrive)
view-default-text = Hvis dere ikke skriver noe, står det som malen foreslår.
view-default = Hvis dere ikke skriver noe, står det: { $text }
view-own-words = Egne ord:
view-own-day = Dato:
view-add-item = + Legg til { $item }
view-empty-item = (tom)
view-part-needed = (må fylles ut)
view-derived = Så lenge lista er tom, brukes svarene fra «{ $field }».
view-reads = Slik står det i avtalen:
view-add-clause = + Legg til egen tekst
view-clause-edited = [endret]
view-clause-replaced = [erstattet]
view-clause-left-out = [utelatt]
view-clause-not-now = [ikke med i avtalen nå]
view-clause-empty = ({ $label }: skrives ikke ut, for det er ikke fylt ut)
view-clause-own = [egen tekst]
view-clause-only-in = [bare på { texts-language }]
view-reason = Begrunnelse: { $text }
view-label-title = Navn:
view-label-file = Fil:
view-writing-copy = Hvor ligger kopien? Skriv navnet på fila, med mappa foran.
view-writing-new-draft = Hva skal utkastet hete? Bruk for eksempel kommunens navn.
view-writing-language = Avtalen blir på { texts-language }. { KEY("next-field", "Tab") } bytter språk.
view-writing-title = Hva skal utkastet hete?
view-writing-answer = Svar:
view-writing-clause = Endre teksten. <Ord i vinkler> byttes ut med svaret i feltet.
view-writing-own-clause = Skriv teksten. En linje som begynner med «- », blir et kulepunkt.
view-writing-reason = Hvorfor er teksten endret?
view-writing-heading = Hva skal overskriften være?
view-writing-new-section = Hva skal overskriften på det nye avsnittet være?
view-writing-note = Skriv et notat. Det kommer ikke med i avtalen. { KEY("note", "Ctrl+K") } velger slag.
view-writing-question = Hva vil dere spørre om? Det kommer ikke med i avtalen.
view-writing-decision = Hva er besluttet? Det kommer ikke med i avtalen.
view-writing-disagreement = Hva er dere uenige om? Det kommer ikke med i avtalen.
view-writing-clarify = Hva skal avklares? Det kommer ikke med i avtalen.
view-writing-reply = Skriv et svar. Det kommer ikke med i avtalen.
view-writing-with = Hvem skal det avklares med?
view-writing-due = Innen når? Skriv for eksempel 12.5.2027 eller «neste ledermøte», eller la det stå tomt.
view-writing-person = Hvem har avsnittet?
view-length = { $length } av { $max } tegn
view-too-long = { $over } tegn for mye. Det er plass til { $max }.
view-hints-of = Tips til «{ $what }»
view-hints-nowhere = Velg et svar eller et avsnitt, så står tipsene til det her.
view-guideline = Veilederen i korte punkter
view-guideline-search = Trykk { KEY("search", "/") } for å søke, { KEY("open", "Enter") } for å gå til spørsmålet, { KEY("guidance", "v") } for å se avtalen.
view-searching = Søk:
view-search-words = Skriv ett eller flere ord. { KEY("back", "Esc") } avslutter søket.
view-search-none = Ingen treff. Prøv et kortere ord eller færre ord.
view-search-hits = Treff { $number } av { $count }. { KEY("open", "Enter") } viser neste, { KEY("back", "Esc") } avslutter søket.
view-law = Endret siden veilederen
view-law-row = { $count ->
    [one] Merk ({ $noted }): { $title }
   *[other] Merk ({ $noted }, 1 av { $count }): { $title }
}
view-passages-below = Stedene i veilederen står nederst (End).
view-passage-changed = Endret: { $place } er ikke lenger som da tipset ble skrevet. Les stedet nederst.
view-passage-absent = Fant ikke { $place } i dokumentet som ligger ved malen.
view-passage-number = { $document } § { $section }
view-passage-heading = { $document } «{ $section }»
view-passage-cut = … (mer i dokumentet)
view-suggestions = Forslag fra veilederen ({ $taken } av { $count } valgt)
view-suggestions-how = { KEY("open", "Enter") } eller mellomrom velger og velger bort. { KEY("back", "Esc") } lukker.
view-suggestions-row = + Velg fra veilederen ({ $count } forslag)
view-suggestions-key = { $key } velg fra veilederen ({ $count } forslag)
view-no-hints = Veilederen sier ikke noe om dette.
view-guidance = Malen sier
view-more-below = … mer under (pil ned)
view-more-under = … mer under
view-sign-lacking = mangler eller må rettes
view-signs = Tegn: { $signs }
view-help-how = { KEY("open", "Enter") } gjør det som er valgt. { KEY("search", "/") } søker. { KEY("back", "Esc") } lukker.
view-help-words = Skriv hva du vil gjøre, for eksempel «angre» eller «lagre».
view-help-found = { $count ->
    [0] Ingen treff. Prøv et kortere ord eller færre ord.
    [one] Ett treff. { KEY("open", "Enter") } gjør det.
   *[other] { $count } treff. { KEY("open", "Enter") } gjør det som er valgt.
}
view-help-others = Alt annet
view-help = Taster som virker her
view-help-more = Alt du skriver, lagres av seg selv.
view-help-line = Med skjermleser: «avtale line» spør linje for linje.
view-versions-of = Slik har utkastet vært før
view-no-versions = Det er ingen tidligere versjoner ennå. En blir lagret når økten avsluttes, og når du trykker { KEY("save", "Ctrl+S") }.
view-reading-versions = Leser versjonene …
view-reading-version = Leser versjonen …
view-version = Versjon { $number }, { $time }, { $by } ({ $why })
view-no-difference = Ingen forskjell. Utkastet er slik det var i denne versjonen.
view-copy-called = Kopien «{ $file }»
view-copy-takes = Dette kommer fra kopien. Trykk «{ KEY("take-in", "i") }» for å ta det inn.
view-copy-both = Dette har begge endret. Det som står her, blir stående til dere velger.
view-copy-clashes = Dette har begge endret, og bare det ene kan gjelde. Velg med { KEY("open", "Enter") }.
view-copy-clash-of = { $what } «{ $text }»
view-copy-clash = { $in ->
    [same] { $what }
   *[section] { $section } – { $what }
 }: { $happened }. { $chosen ->
    [yes] Valgt: { $outcome }
   *[no] Hvis ingen velger: { $outcome }
 }.
view-copy-legend = { $gone }Ord{ $gone } står bare her. { $new }Ord{ $new } står bare i kopien.
view-copy-texts-legend = { $gone }Ord{ $gone } står bare her. { $new }Ord{ $new } står bare i kopien. PageDown viser mer.
view-copy-ours = Her:
view-copy-theirs = Kopien:
view-copy-who = { $by }, { $time }
view-differs = Dette er annerledes nå. Velg et avsnitt for å se hva.
view-changes = { $count ->
    [one] 1 endring
   *[other] { $count } endringer
 }
view-difference-in = Forskjell i «{ $section }»
view-difference-legend = { $gone }Ord{ $gone } er tatt bort siden da. { $new }Ord{ $new } er kommet til.
view-difference-draft = Utkastet
view-difference-then = Før:
view-difference-now = Nå:
view-difference-nothing = (ingenting)
view-difference-title = Tittel
view-difference-order = Rekkefølge
view-difference-section = Avsnitt
view-difference-heading = Overskrift
view-difference-declared = Tilstand
view-difference-clause = Standardtekst: { $label }
view-difference-reason = Begrunnelse: { $label }
view-difference-left-out = (utelatt)
view-difference-undecided = ikke avgjort
view-difference-own-clause = Egen tekst
view-difference-assigned = Hvem som har avsnittet
view-difference-note = Notat
view-missing = [mangler: { $what }]
view-footnote = ({ $number })
view-logo = (logo: { $text }, { $file })
view-nobody-to-resume = Programmet kan ikke legges i bakgrunnen her, for det er ikke startet fra et skall.
view-writer-fault = Det er en feil i programmet. Si fra til den som drifter det.
### line: prompts, for whoever hears the screen; each line begins with a word that one can search for

line-on-asked = Linjemodus: på, fordi du ba om det. Skjermbildene får du med «avtale --no-line» eller AVTALE_LINE=0.
line-on-variable = Linjemodus: på, fordi { $name } er satt. Slå den av med «avtale --no-line» eller AVTALE_LINE=0.
line-on-configured = Linjemodus: på, fordi innstillingene ber om det. Slå den av med «avtale --no-line» eller AVTALE_LINE=0.
line-on-dumb = Linjemodus: på, fordi TERM er dumb. Slå den av med «avtale --no-line» eller AVTALE_LINE=0.
line-on-no-terminal = Linjemodus: på, fordi programmet ikke har en terminal til både å lese fra og skrive i. Slå den av med «avtale --no-line» eller AVTALE_LINE=0.
line-first-help = Hjelp: Skriv et spørsmålstegn for å høre hva du kan skrive, og q for å avslutte. Alt lagres når du trykker Enter.
line-end-of-input = Slutt: Det kommer ikke mer inn. Det som er bekreftet med Enter, står i utkastet.
line-interrupted = Slutt: Programmet ble bedt om å avslutte. Det som er bekreftet med Enter, står i utkastet.
line-slow = Vent: Disken eller nettet svarer sent.
line-notice = Merk: { $text }
line-fault = Feil: { $what }
line-fault-kept = Feil: { $what } Det du skrev, er tatt vare på. Enter alene går videre.
line-question = Spørsmål: { $text }
line-choice = Valg { $number }: { $text }
line-now = Svar nå: { $text }
line-saved = Lagret: { $label }: { $text }
line-saved-without = Lagret: { $label }: uten «{ $text }»
line-saved-settled = Lagret: { $label }: avklart: «{ $text }»
line-saved-after-all = Lagret: Alt står i utkastet igjen.
line-not-saved-yet = Feil: IKKE LAGRET ENNÅ. Disken eller nettet svarer sent. Det prøves igjen av seg selv.
line-not-saved-changed = Feil: IKKE LAGRET. { $why } Skriv q for å lagre teksten her som et utkast ved siden av.

line-not-utf8 = Feil: Linja er ikke i tegnsettet UTF-8 og er ikke tatt imot. Lest: «{ $text }». Sett terminalen til UTF-8, og skriv linja på nytt.
line-too-long = Feil: Linja er lengre enn 1 MiB og er ikke tatt imot. Del den opp.
line-not-taken = Feil: { $why } Linja er ikke tatt imot.
line-cut = Feil: Terminalen tar imot høyst { $most } byte på en linje, og resten av linja kan være borte. Det som kom, slutter slik: «{ $end }». Skriv resten, og del lange tekster på flere linjer.
line-keys = Merk: Piltaster og lignende virker ikke her, og er tatt bort fra linja.
line-not-understood = Feil: «{ $text }» betyr ikke noe her. Skriv et nummer fra lista, eller et spørsmålstegn for hjelp.
line-needs-number = Feil: Skriv nummeret også, for eksempel «{ $sign } 2».
line-no-number = { $count ->
    [0] Feil: Her er det ikke noe med nummer { $number }. Skriv et spørsmålstegn for hjelp.
    [one] Feil: Nummer { $number } finnes ikke. Her er det bare nummer 1.
   *[other] Feil: Nummer { $number } finnes ikke. Skriv et nummer fra 1 til { $count }.
 }
line-no-line = { $count ->
    [0] Feil: Teksten har ingen linje { $number }, for den er tom. Skal tallet stå i teksten, så skriv ={ $number }.
    [one] Feil: Teksten har ingen linje { $number }. Den har én linje. Skal tallet stå i teksten, så skriv ={ $number }.
   *[other] Feil: Teksten har ingen linje { $number }. Den har { $count } linjer. Skal tallet stå i teksten, så skriv ={ $number }.
 }
line-no-option = Feil: «{ $text }» er ikke et av valgene. Skriv et nummer fra 1 til { $count }.
line-no-suggestions = Merk: Veilederen har ingen forslag til dette spørsmålet.
line-choose = Feil: Her må du velge. Skriv et nummer, eller et spørsmålstegn for hjelp.
line-choose-draft = Feil: Velg et utkast ved å skrive nummeret, skriv pluss for å lage et nytt, eller q for å avslutte.
line-last-entry = Merk: Dette er det siste punktet i veilederen.
line-outermost = Merk: Dette er lista over utkast. Lenger tilbake er det ikke noe. Skriv q for å avslutte.

line-section-of-template = Dette avsnittet hører til malen og kan ikke fjernes. Merk det «ikke aktuelt» med f og nummeret, så blir det ikke skrevet ut.
line-clause-of-template = Denne teksten hører til malen. Skriv «utelat» og nummeret for å utelate den.
line-clause-of-yours = Dette er deres egen tekst. Skriv nummeret for å endre den, eller minus og nummeret for å fjerne den.
line-spelling-replaced = «{ $new }» står nå i stedet for «{ $old }».
line-removed = Fjernet. Skriv u for å angre.
line-unread = Svaret i «{ $label }» kan ikke leses ennå. Det er tatt vare på. Gå tilbake dit med tegnet mindre enn.
line-leaving = Avslutter så snart det siste er lagret. Skriv q igjen for å velge noe annet.
line-two-texts = To har skrevet på samme sted uten å se hverandre. Begge tekstene er tatt vare på. Skriv b for å velge.
line-chosen = { $left ->
    [0] Valgt. Skriv u for å angre.
   *[other] Valgt. Skriv b for den neste.
 }
line-bring-back-whole = Navnet og rekkefølgen hentes tilbake med hele utkastet: gå tilbake til versjonene, og skriv «hent» og nummeret der.
line-brought-back = Hentet tilbake fra versjon { $number }. Skriv u for å angre.
line-ask-bring-back = Hente hele utkastet tilbake til versjon { $number }, fra { $at } av { $by }? Det som står nå, blir også tatt vare på som en versjon.
line-outside-two-texts = Utkastet ble endret utenfra på steder der også dere har skrevet. Begge tekstene er tatt vare på. Skriv b for å velge.
line-leads = Du leder. Veggen og de som følger, viser avsnittet du er i. Skriv «led» igjen for å slutte.
line-nobody-leads = Ingen leder nå. Den som skriver «led», leder.
line-follows = Du følger { $by }. Neste linje du skriver, slutter.
line-asks-for-section = { $by } ber om å få skrive her. Skriv o for å gi fra deg avsnittet.
line-taken-over = { $by } tok over avsnittet klokka { $at }. Det du skrev, er tatt vare på.
line-took = Du har tatt over avsnittet fra { $by }. Slik det var før, ligger det blant versjonene.
line-sent-how = Gi fila til den andre parten, for eksempel som vedlegg til en e-post. Når den kommer tilbake, legger du den i mappa med utkastene og skriver «ta inn» i lista over utkast.
line-copy-taken = { $conflicts ->
    [0] Kopien er tatt inn. Skriv u for å angre.
    [one] Kopien er tatt inn. Ett sted har begge endret. Skriv b for å velge der, eller u for å angre alt.
   *[other] Kopien er tatt inn. { $conflicts } steder har begge endret. Skriv b for å velge der, eller u for å angre alt.
 }
line-recovered = { $sections ->
    [0] Her er det rester etter en avbrutt økt. Den siste endringen er fra { $at }.
    [one] Ett avsnitt har nyere tekst fra { $at }, fra en avbrutt økt. Oversikten har «versjoner», som viser forskjellen.
   *[other] { $sections } avsnitt har nyere tekst fra { $at }, fra en avbrutt økt. Oversikten har «versjoner», som viser forskjellen.
 }{ $torn ->
    [0] {""}
   *[other] {" "}Den siste endringen var ikke ferdig skrevet og mangler.
 }{ $unfitting ->
    [0] {""}
    [one] {" "}Én endring passer ikke lenger og er lagt til side.
   *[other] {" "}{ $unfitting } endringer passer ikke lenger og er lagt til side.
 }{ $unread ->
    [0] {""}
    [one] {" "}Det som ligger igjen fra én økt, kan ikke leses.
   *[other] {" "}Det som ligger igjen fra { $unread } økter, kan ikke leses.
 }{ $beside ->
    [0] {""}
    [one] {" "}Slik én økt hadde utkastet, ligger det som en egen versjon.
   *[other] {" "}Slik { $beside } økter hadde utkastet, hver for seg, ligger det som egne versjoner.
 }

line-search-words = Søk: Skriv ett eller flere ord. Mindre enn avslutter søket.
line-writing-note = Skriv et notat. Det kommer ikke med i avtalen. Hva slags notat det er, velger du etterpå med m.
line-ask-answer = Svar:
line-ask-day = Dato:
line-ask-own-words = Egne ord:
line-ask-choice = Velg:
line-ask-text = Tekst:
line-ask-line = Linje { $number }:
line-ask-title = Navn:
line-ask-heading = Overskrift:
line-ask-reason = Begrunnelse:
line-ask-file = Fil:
line-ask-search = Søk:
line-ask-guideline = Veileder:

line-reading-drafts = Vent: Leser utkastene.
line-about = Om: { $what }
line-drafts = { $count ->
    [0] Utkast: Det er ingen utkast ennå. 1 lager det første, og 2 viser et fullført eksempel.
    [one] Utkast: Det er ett utkast.
   *[other] Utkast: Det er { $count } utkast.
 }
line-draft = Utkast { $number }: { $title }, { $done } av { $sections } avsnitt ferdig{ $mend ->
    [0] {""}
   *[other] , { $mend } må rettes
 }, sist endret { $at } av { $by }.
line-draft-damaged = Utkast { $number }: { $file } kan ikke leses. { $why }
line-draft-open = Utkast: { $title }.
line-states = Tilstand: { $done } ferdig, { $begun } påbegynt, { $empty } ikke begynt, { $mend } må rettes, { $irrelevant } ikke aktuelt.
line-next-section = Neste: Avsnitt { $number }, { $title }.
line-step = Del: { $title }
line-section-listed = Avsnitt { $number }: { $title }{ $known ->
    [no] {""}
   *[yes] , { $state }
 }{ $left ->
    [0] .
    [one] , 1 felt mangler.
   *[other] , { $left } felt mangler.
 }
line-section = Avsnitt { $number } av { $count }: { $title }{ $known ->
    [no] .
   *[yes] , { $state }.
 }
line-field = Spørsmål { $number } av { $count }: { $question }
line-more-hints = { $count ->
    [one] Tips: Det er ett tips til. Skriv t for å høre alle.
   *[other] Tips: Det er { $count } tips til. Skriv t for å høre alle.
 }
line-law = Merk: Notert { $noted }: { $title }
line-back = Tilbake: { $label }.
line-back-list = { $count ->
    [0] Tilbake: { $label }, ingen punkter.
    [one] Tilbake: { $label }, ett punkt.
   *[other] Tilbake: { $label }, { $count } punkter.
 }
line-back-clauses = { $count ->
    [one] Tilbake: Setningene i avsnittet. Det er én.
   *[other] Tilbake: Setningene i avsnittet. Det er { $count }.
 }
line-back-overview = Tilbake: Oversikten.
line-own-words = egne ord
line-own-day = en dato
line-text = Linje { $number }: { $text }
line-item = Punkt { $number }: { $text }
line-offered = { $count ->
    [one] Forslag: Veilederen har ett forslag. Skriv p for å høre det.
   *[other] Forslag: Veilederen har { $count } forslag. Skriv p for å høre dem.
 }
line-part = Punkt { $item }, del { $number } av { $count }: { $label }{ $needed ->
    [yes] , må fylles ut.
   *[no] , kan stå tomt.
 }
line-clauses = Setninger: Slik står teksten i avtalen.
line-clause = Setning { $number }: { $text }
line-write-lines = Skriv: Én linje om gangen. Et punktum alene på en linje avslutter.
line-write-line = Skriv: Linja slik den skal stå. Enter alene beholder den.

line-agreement = Avtalen: { $text }
line-agreement-heading = Overskrift: { $text }
line-agreement-bullet = Kulepunkt: { $text }
line-agreement-row = Tabellrad: { $text }
line-not-in-agreement = Avtalen: Svaret står ikke i noen setning her slik avtalen er nå.

line-no-hints = Tips: Veilederen sier ikke noe om dette.
line-grounds = Grunn: { $text }
line-remark = Merknad: { $text }
line-guidance = Malen sier: { $text }
line-passage = Dokument: { $text }
line-entry = Veileder: { $title }, punkt { $number } av { $count }.
line-point = Punkt: { $text }
line-hit = Treff { $number } av { $count }: Enter viser neste treff.
line-suggestion = Forslag { $number }: { $taken ->
    [yes] valgt:{" "}
    [reworded] står alt der, med deres egne ord:{" "}
   *[no] {""}
 }{ $text }

line-reading-versions = Vent: Leser versjonene.
line-no-versions = Versjon: Det er ingen tidligere versjoner ennå. En blir lagret når økten avsluttes, og når du skriver l.
line-no-difference = Forskjell: Ingen. Utkastet er slik det var i denne versjonen.
line-differs = { $count ->
    [one] Forskjell { $number }: { $title }, én endring.
   *[other] Forskjell { $number }: { $title }, { $count } endringer.
 }
line-difference = Endring: { $text }
line-then = Før: { $text }
line-now-reads = Nå: { $text }

line-copy-takes = Kopi: Dette kommer fra kopien. Skriv «ta inn» for å ta det inn.
line-copy-both = Kopi: Dette har begge endret. Det som står her, blir stående til dere velger.
line-copy-clashes = Kopi: Dette har begge endret, og bare det ene kan gjelde. Skriv nummeret for å velge.
line-copy-clash = Valg { $number }: { $text }
line-copy-ours = Her: { $text }
line-copy-theirs = Kopien: { $text }
line-other-text = Den andre teksten: { $text }
line-review = Gjennomgang: { $text }
line-review-ready = Ferdig utfylt. Ingenting er sendt eller signert. Skriv «dokument» for å lage dokumentet.
line-review-deviations = { $count ->
    [0] Malens tekst er ikke endret.
    [one] Malens tekst er endret ett sted. Skriv «endringer» for å høre hva.
   *[other] Malens tekst er endret { $count } steder. Skriv «endringer» for å høre hva.
 }
line-review-notes = { $count ->
    [one] Ett notat er ikke avklart. Skriv «notater» for å høre det.
   *[other] { $count } notater er ikke avklart. Skriv «notater» for å høre dem.
 }
line-section-reviewed = Avsnitt { $number }: { $title }{ $known ->
    [no] .
   *[yes] , { $state }.
 }
line-changed = { $count ->
    [one] Endret { $number }: Ett sted er annerledes enn i malen.
   *[other] Endret { $number }: { $count } steder er annerledes enn i malen.
 }
line-answer = Svar { $number }: { $label }: { $text }
line-own = Tekst { $number }: { $text }
line-finding = Funn { $number }: { $severity }: { $text }
line-doubtful = Ord { $number }: { $text }
line-note-listed = Notat { $number }: { $text }
line-note-place = Sted: { $text }
line-no-notes = Notat: Det er ingen notater. Skriv m ved et spørsmål for å skrive det første.
line-no-deviations = Endringer: Malens tekst er ikke endret noe sted.
line-deviation = Endring { $number }: { $label }, { $done }.
line-no-reason = Begrunnelse: Ingen er skrevet.
line-guideline-says = Veilederen sier: { $text }

line-how-drafts = Skriv: Et nummer åpner utkastet. Pluss lager et nytt. q avslutter. Spørsmålstegn gir hjelp.
line-how-overview = Skriv: Enter går til avsnittet som er nevnt. Et nummer går til et annet. o leser opp alle avsnittene.
line-how-naming = Skriv: Navnet eller teksten, og Enter. Enter alene endrer ingenting.
line-how-line = Skriv: Svaret, og Enter. Enter alene beholder det som står. Mindre enn går tilbake.
line-how-options = Skriv: Nummeret på valget, eller egne ord der det går. Enter alene beholder det som står.
line-how-blank-text = Skriv: Første linje av teksten. Et punktum alene på en linje avslutter. Enter alene går videre.
line-how-text = Skriv: Enter går videre. Pluss skriver mer. 2 endrer linje 2, +2 setter inn etter linje 2, og -2 sletter linje 2.
line-how-lines = Skriv: Én linje om gangen. Et punktum alene på en linje avslutter. To punktum gir en linje med ett punktum.
line-how-items = Skriv: Et nytt punkt, og Enter. Et nummer endrer punktet. Minus og nummeret fjerner det. Enter alene går videre.
line-how-clauses = Skriv: Enter går videre. Et nummer endrer setningen. «utelat 2» utelater nummer 2. Pluss legger til egen tekst.
line-how-dialog = Skriv: Nummeret på valget. Enter alene endrer ingenting.
line-how-versions = Skriv: Nummeret på en versjon for å sammenligne. «hent 2» henter hele utkastet tilbake. Enter går tilbake.
line-how-comparison = Skriv: Et nummer forteller hva som er annerledes. «hent 2» henter avsnittet tilbake. Enter går tilbake.
line-how-review = Skriv: Et nummer for å endre svaret. «alt» leser opp alle svar. n går til det neste som mangler. Enter går tilbake.
line-how-deviations = Skriv: Et nummer for å høre endringen. Enter går tilbake.
line-how-along = Skriv: a leser opp teksten slik den er nå. Pluss skriver her. Enter alene går videre.
line-how-notes = Skriv: Et nummer svarer på notatet eller endrer det. «avklart 2» merker nummer 2 som avklart. Enter går tilbake.
line-how-deviation = Skriv: 1 går til teksten. Enter går tilbake.
line-how-guideline = Skriv: Enter leser neste punkt. 1 går til spørsmålet punktet gjelder. Skråstrek og ord søker. Mindre enn går tilbake.
line-how-suggestions = Skriv: Nummeret velger et forslag, eller velger det bort. Enter går tilbake.

line-word-up = opp
line-word-down = ned
line-word-leave-out = utelat
line-word-replace = erstatt
line-word-restore = hent
line-word-reason = begrunn
line-word-heading = overskrift
line-word-rename = navn
line-word-all = alt
line-word-deviations = endringer
line-word-versions = versjoner
line-word-notes = notater
line-word-settle = avklart
line-word-assign = ansvar
line-word-send = send
line-word-take-in = ta inn
line-word-lead = led
line-word-follow = følg
line-word-document = dokument
line-word-print = utskrift
line-word-command = kommando

line-sign-less = mindre enn
line-sign-greater = større enn
line-sign-less-twice = mindre enn, to ganger
line-sign-greater-twice = større enn, to ganger
line-sign-plus = pluss
line-sign-minus = minus
line-sign-question = spørsmålstegn

line-help-back = Hjelp: { $sign } går tilbake.
line-help-on = Hjelp: { $sign } går videre, som Enter alene.
line-help-new-draft = Hjelp: { $sign } lager et nytt utkast.
line-help-add = Hjelp: { $sign } legger til sist, og med et nummer etter det som har nummeret.
line-help-add-lines = Hjelp: { $sign } skriver mer til slutt, og med et nummer etter linja med nummeret.
line-help-remove = Hjelp: { $sign } og et nummer fjerner det som har nummeret.
line-help-remove-lines = Hjelp: { $sign } og et nummer sletter linja. Uten nummer slettes hele teksten.
line-help-empty = Hjelp: { $sign } tar svaret bort.
line-help-suggest = Hjelp: { $sign } leser opp forslag fra veilederen, så du kan velge.
line-help-leave-out = Hjelp: { $sign } og et nummer utelater setningen.
line-help-replace = Hjelp: { $sign } og et nummer setter deres egen tekst i stedet for setningen.
line-help-restore = Hjelp: { $sign } og et nummer setter setningen tilbake som i malen.
line-help-restore-heading = Hjelp: { $sign } og et nummer setter overskriften på avsnittet tilbake som i malen.
line-help-bring-back = Hjelp: { $sign } og et nummer henter det tilbake.
line-help-reason = Hjelp: { $sign } og et nummer begrunner endringen av setningen.
line-help-up = Hjelp: { $sign } og et nummer flytter ett hakk opp.
line-help-down = Hjelp: { $sign } og et nummer flytter ett hakk ned.
line-help-heading = Hjelp: { $sign } endrer overskriften på avsnittet.
line-help-heading-of = Hjelp: { $sign } og et nummer endrer overskriften på avsnittet.
line-help-rename = Hjelp: { $sign } gir utkastet et annet navn.
line-help-all = Hjelp: { $sign } leser opp hele gjennomgangen.
line-help-hints = Hjelp: { $sign } leser opp alle tips med kilder.
line-help-guideline = Hjelp: { $sign } åpner veilederen. Skråstrek og ord søker i den.
line-help-agreement = Hjelp: { $sign } leser opp hvordan det står i avtalen.
line-help-previous-section = Hjelp: { $sign } går til forrige avsnitt.
line-help-next-section = Hjelp: { $sign } går til neste avsnitt.
line-help-next-missing = Hjelp: { $sign } går til det neste som mangler.
line-help-declare = Hjelp: { $sign } sier hvor langt dere er kommet med avsnittet.
line-help-declare-of = Hjelp: { $sign } og et nummer sier hvor langt dere er kommet med avsnittet.
line-help-note = Hjelp: { $sign } skriver et notat, som ikke kommer med i avtalen.
line-help-write-here = Hjelp: { $sign } ber om å få skrive her, tar over, eller skriver samtidig.
line-help-notes = Hjelp: { $sign } leser opp alle notater.
line-help-reply = Hjelp: { $sign } og et nummer svarer på notatet.
line-help-settle = Hjelp: { $sign } og et nummer merker notatet som avklart, eller åpner det igjen.
line-help-assign = Hjelp: { $sign } sier hvem som har avsnittet.
line-help-assign-of = Hjelp: { $sign } og et nummer sier hvem som har avsnittet.
line-help-send = Hjelp: { $sign } lager en kopi til den andre parten.
line-help-take-in = Hjelp: { $sign } tar inn en kopi fra den andre parten.
line-help-lead = Hjelp: { $sign } lar andre følge deg, og slutter med det.
line-help-follow = Hjelp: { $sign } følger den som leder.
line-help-choose = Hjelp: { $sign } lar deg velge når to har skrevet på samme sted.
line-help-undo = Hjelp: { $sign } angrer.
line-help-redo = Hjelp: { $sign } gjør om det som ble angret.
line-help-overview = Hjelp: { $sign } leser opp alle avsnittene.
line-help-review = Hjelp: { $sign } går gjennom svar, funn og notater.
line-help-deviations = Hjelp: { $sign } leser opp hva som er endret i malens tekst.
line-help-spell = Hjelp: { $sign } går til neste ord som kan være feil stavet.
line-help-versions = Hjelp: { $sign } leser opp tidligere versjoner.
line-help-document = Hjelp: { $sign } lager avtalen som fil.
line-help-print = Hjelp: { $sign } skriver ut hele avtalen, og med et nummer avsnittet med det nummeret.
line-help-print-section = Hjelp: { $sign } skriver ut avsnittet slik det står i avtalen.
line-help-print-agreement = Hjelp: { $sign } skriver ut hele avtalen.
line-help-command = Hjelp: { $sign } sier kommandoen som åpner utkastet igjen.
line-print-begins = Utskrift: herfra er det teksten i avtalen.
line-print-ends = Utskrift: slutt.
line-way-back = Kommando: { $command }
line-no-way-back = Kommando: ingen. Logg inn på nytt for å fortsette.
line-help-save = Hjelp: { $sign } tar vare på en versjon. Utkastet lagres av seg selv.
line-help-help = Hjelp: { $sign } leser opp dette.
line-help-quit = Hjelp: { $sign } avslutter. Alt er lagret.
line-help-escape = Hjelp: = (er lik) foran gjør alt til et svar. Skriv =q når svaret er bokstaven q.

### store
store-fault = { $fault ->
    [too-big] Fila er større enn 8 MiB. Utkast og svarfiler er små: se etter om det er riktig fil.
    [not-utf8] Fila er ikke lagret som UTF-8. Lagre den på nytt med tegnsettet UTF-8.
    [byte-order-mark] Fila begynner med et merke for tegnsett (BOM). Lagre den som «UTF-8 uten BOM».
    [value] Her skal det stå en verdi: tekst i anførselstegn, et tall, en liste eller et objekt.
    [key] Her skal det stå en nøkkel i anførselstegn.
    [colon] Her skal det stå kolon etter nøkkelen.
    [object-end] Her skal det stå komma, eller krøllparentesen som slutter objektet.
    [list-end] Her skal det stå komma, eller hakeparentesen som slutter lista.
    [text-end] Teksten som begynner her, mangler anførselstegn til slutt.
    [control] Et styretegn står midt i teksten. Linjeskift i en tekst skrives \n.
    [escape] Tegnet etter omvendt skråstrek betyr ikke noe her.
    [digit] Her skal det stå et siffer.
    [end] Her skulle fila være slutt.
    [too-deep] Det er mer enn 64 nivåer inni hverandre.
    [too-many] Fila har mer enn 150 000 verdier.
    [too-long] Teksten er lengre enn { $most } tegn. Kort den ned.
    [too-many-elements] Lista har mer enn { $most } rader. Ta bort noen.
    [duplicate] Nøkkelen «{ $text }» står to ganger. Ta bort den ene.
    [shape-object] Her skal det stå et objekt i krøllparenteser.
    [shape-list] Her skal det stå en liste i hakeparenteser.
    [shape-text] Her skal det stå en tekst i anførselstegn.
    [shape-truth] Her skal det stå true eller false.
    [shape-count] Her skal det stå et helt tall.
    [shape-choice] Her skal det stå et valg.
    [shape-option] Her kan bare ett av alternativene velges, ikke egne ord.
    [shape-term] Her skal det stå en dato, for eksempel 2027-12-31.
    [shape-time] Her skal det stå en dato, en måned eller en uke.
    [shape-place-date] Her skal det stå sted og dato.
    [shape-item] Her skal det stå en rad med navngitte deler.
    [shape-clause] Her skal det stå hva som er gjort med setningen.
    [missing] Nøkkelen «{ $text }» mangler.
    [schema] «{ $text }» er ikke en versjon av formatet som finnes.
    [id] «{ $text }» kan ikke være en id. Bruk 1 til 64 av a–z, 0–9, _, - og punktum, og begynn med en bokstav eller et siffer.
    [taken] Id-en «{ $text }» er brukt fra før. Gi den en annen.
    [day] «{ $text }» er ikke en dag i kalenderen. Skriv for eksempel 2027-12-31.
    [moment] «{ $text }» er ikke et tidspunkt. Skriv for eksempel 2027-03-15T12:30:00Z.
    [range] Tallet skal være fra { $least } til { $greatest }.
    [not-own] Avsnittet «{ $text }» hører til malen og kan ikke være deres eget. Gi det en annen id.
    [unknown-key] Nøkkelen «{ $text }» hører ikke til her. { store-nearest }
    [unknown-field] Malen har ikke noe felt som heter «{ $text }». { store-nearest }
    [unknown-option] «{ $text }» er ikke et av alternativene. { store-nearest }
    [unknown-clause] Det finnes ingen setning her som heter «{ $text }». { store-nearest }
    [unknown-section] Det finnes ikke noe avsnitt som heter «{ $text }». { store-nearest }
    [unknown-state] «{ $text }» er ikke en tilstand. { store-nearest }
    [unknown-sort] «{ $text }» er ikke et slags notat. { store-nearest }
    [unknown-why] «{ $text }» er ikke en grunn til å ta vare på en versjon. { store-nearest }
   *[other] Innholdet er ikke som det skal være.
 }
store-nearest = { $near ->
    [yes] Mente du «{ $nearest }»?
   *[no] Se etter skrivefeil.
 }
store-damaged = Utkastet «{ $file }» er skadet, og fila er ikke rørt. Linje { $line }, tegn { $column }: { store-fault } { $more ->
    [0] Rett fila, eller hent en eldre kopi.
    [one] Én feil til ble funnet. Rett fila, eller hent en eldre kopi.
   *[other] { $more } feil til ble funnet. Rett fila, eller hent en eldre kopi.
 }
store-newer = «{ $file }» er skrevet av en nyere versjon av avtale (format { $text }), og fila er ikke rørt. Oppdater avtale, og åpne utkastet igjen.
store-no-template = Utkastet «{ $file }» bygger på malen «{ $text }», som ikke finnes her. Legg til malen, og åpne utkastet igjen.
store-bad-name = «{ $file }» kan ikke være navnet på et utkast. Gi fila et navn med a–z, 0–9, _ og -, som slutter på .json.
store-none = Fant ikke noe utkast som heter «{ $name }». Se hvilke som finnes med «avtale list».
store-several = Flere utkast passer til «{ $name }»: { $names }{ $more ->
    [0] .
   *[other] , og { $more } til.
 } Skriv mer av navnet eller id-en.
store-outside = «{ $path }» ligger utenfor mappa med utkast ({ $folder }). Flytt fila dit, eller velg mappa med --drafts.
store-why-ended = økten ble avsluttet
store-why-asked = lagret på forespørsel
store-why-before-recovery = før en avbrutt økt kom med
store-why-beside = fra en annen avbrutt økt
store-why-before-restore = før noe ble hentet tilbake
store-why-taken-over = før et avsnitt ble tatt over
store-why-sent = sendt til en annen part
store-why-received = kom fra en annen part
store-why-before-merge = før noe utenfra ble tatt inn
store-no-version = Det finnes ingen versjon { $number } av utkastet. Se hvilke som finnes med «avtale versions».
store-no-shelter = Det finnes ikke noe annet sted å legge en nødkopi.
store-changed = «{ $path }» er endret av noen andre siden utkastet ble åpnet. Ingenting er overskrevet.
store-exists = «{ $path }» finnes fra før og er ikke overskrevet. Velg et annet navn.
store-not-done = { $doing ->
    [reading] ble ikke lest
    [writing] ble ikke lagret
   *[opening] ble ikke åpnet
 }
store-then-again = { $doing ->
    [writing] {""}
   *[other] {" "}Prøv så igjen.
 }
store-disk-full = Disken er full, så «{ $path }» { store-not-done }. Frigjør plass.{ store-then-again }
store-quota = Plassen du har på disken, er brukt opp, så «{ $path }» { store-not-done }. Slett noe, eller be om mer plass.{ store-then-again }
store-file-limit = Systemet tillater ikke så store filer, så «{ $path }» { store-not-done }. Be den som drifter maskinen, heve grensen.{ store-then-again }
store-read-only = Disken kan bare leses, så «{ $path }» { store-not-done }. Be den som drifter maskinen, se på den.{ store-then-again }
store-broken = Disken svarer med feil, så «{ $path }» { store-not-done }. Si fra til den som drifter maskinen.{ store-then-again }
store-overloaded = Maskinen har ikke mer minne eller flere åpne filer å gi, så «{ $path }» { store-not-done }. Lukk andre programmer.{ store-then-again }
store-no-answer = Filtjeneren svarer ikke, så «{ $path }» { store-not-done }. Se etter om nettet virker.{ store-then-again }
store-stale = Filtjeneren har byttet ut mappa til «{ $path }», som { store-not-done }. Koble den til på nytt.{ store-then-again }
store-behind = Andre har lagret utkastet i mellomtiden. Det blir lagret på nytt med alt som er skrevet.
store-held = Et annet program skriver i mappa akkurat nå, så «{ $path }» { store-not-done }. Avslutt det hvis det henger.{ store-then-again }
store-long-name = Navnet «{ $path }» er for langt. Velg et kortere navn.
store-no-permission = Du har ikke lov til å { $doing ->
    [reading] lese
    [writing] skrive
   *[opening] åpne
 } «{ $path }». Be eieren om tilgang, eller velg en annen mappe.
store-no-file = «{ $path }» finnes ikke. Se etter om navnet er riktig.
store-no-folder = Mappa «{ $path }» finnes ikke. Lag den, eller velg en annen mappe.
store-not-a-folder = «{ $path }», eller noe den ligger i, er ikke en mappe. Flytt det som står der, eller velg en annen mappe.
store-folder-gone = Mappa til «{ $path }» finnes ikke lenger. Lag den på nytt, eller velg en annen mappe.
store-not-a-file = «{ $path }» er ikke en vanlig fil. Velg en fil, ikke en lenke, mappe eller enhet.
store-linked = «{ $path }» har flere navn (harde lenker) og blir ikke åpnet. Lag en kopi, og åpne den.
store-too-big = «{ $path }» er større enn 8 MiB. Se etter om det er riktig fil, eller kort ned teksten.
store-not-utf8 = «{ $path }» er ikke lagret som UTF-8. Lagre den på nytt med tegnsettet UTF-8.
store-text-big = «{ $path }» er større enn 1 MiB. Legg bare teksten i fila.
store-words-big = «{ $path }» er større enn 256 KiB. Ta bort ord som ikke trengs.
store-not-roots = «{ $path }» kan endres av andre enn root, og blir ikke lest i begrenset modus. Gi den til root, og la ingen andre skrive der.
store-pack-too-many = «{ $path }» har mer enn { $most } filer. Ta ut det som ikke hører til malen.
store-disk-fault = «{ $path }» kunne ikke { $doing ->
    [reading] leses
    [writing] lagres
   *[opening] åpnes
 }: { $error }. Prøv igjen, eller velg en annen mappe.

### platform
settings-fault = { $file }: { $what }
settings-fault-line = { $file }, linje { $line }: { $what }
settings-syntax = Linja kan ikke leses. Skriv den som navn = "verdi".
settings-unknown = «{ $name }» er ikke en innstilling. Se «Settings» i README.
settings-unknown-near = «{ $name }» er ikke en innstilling. Mente du «{ $near }»?
settings-words = Skriv ord i hermetegn, som i name = "Kari Nordmann".
settings-flag = Skriv true eller false, uten hermetegn.
settings-one-of = Velg ett av disse: { $names }.
settings-relative = Skriv hele stien, fra /.
settings-keys = Skriv [keys] på en egen linje, og tastene på linjene under.
settings-no-key = Dette er ingen tast. Skriv for eksempel "ctrl+s", "F2", "alt+u" eller "s".
settings-more = { $first } { $count ->
    [one] Det er én feil til i innstillingene. «avtale doctor» viser alle.
   *[other] Det er { $count } feil til i innstillingene. «avtale doctor» viser alle.
}

platform-config-missing = Fila med innstillinger finnes ikke. Lag den, eller nevn en annen med --config.
platform-config-denied = Fila med innstillinger kan ikke leses: du mangler rettigheter til den.
platform-config-encoding = Fila med innstillinger er ikke UTF-8. Lagre den som UTF-8.
platform-config-large = Fila med innstillinger er større enn 64 kB, og blir ikke lest.
platform-config-unreadable = Fila med innstillinger kan ikke leses.
platform-no-home = Fant ikke hjemmemappa di, så det er ikke noe sted å lagre utkast. Velg en mappe med --drafts.
platform-relative-home = Hjemmemappa er satt til «{ $path }», som ikke er en full sti. Rett HOME, eller velg en mappe med --drafts.
platform-folder-not-said = I begrenset modus må mappa med utkast stå på kommandolinja. Legg til «--drafts MAPPE».
platform-no-folder = Mappa «{ $path }» finnes ikke eller kan ikke åpnes. I begrenset modus blir den ikke laget: be den som drifter maskinen, om å lage den.
platform-unguarded = Kunne ikke sette { $guard } ({ $error }). Programmet virker likevel.
### doctor
doctor-intro = Nå sjekker vi om alt virker. Trykk bare Enter når det ser riktig ut.
doctor-question = { $number } av { $of }: { $what }
doctor-ask-letters = Er dette ae, oe og aa på norsk, hermetegn og paragraftegn?
doctor-ask-drawn = Er dette elleve ulike tegn, uten spørsmålstegn og tomme ruter?
doctor-ask-keys = Trykk på tastene etter tur, eller vent 20 sekunder på neste.
doctor-ask-copy = Kopiere «{ $text }» til utklippstavla? Det som ligger der, blir borte.
doctor-answer-looks = Enter: ja. n og Enter: nei. >
doctor-answer-copy = Enter: prøv. n og Enter: hopp over. >
doctor-press = Trykk { $key }:
doctor-paste = Lim inn nå (i PuTTY: høyreklikk). Enter hvis ingenting kommer:
doctor-paste-none = ingenting kom
doctor-paste-came = kom fram
doctor-paste-other = det som kom, var noe annet: «{ $text }»
doctor-key-letter = æ
doctor-key-down = pil ned
doctor-key-esc = Esc
doctor-key-help = Ctrl+G
doctor-key-enter = Enter
doctor-key-came = kom fram
doctor-key-nothing = ingenting kom
doctor-key-other = kom fram som noe annet: { $what }
doctor-area-program = Programmet
doctor-area-terminal = Terminalen
doctor-area-folders = Mappene
doctor-area-words = Mal og ordbøker
doctor-grade-good = Bra:
doctor-grade-odd = Merk:
doctor-grade-fault = Feil:
doctor-program = avtale { $version }, med PDF.
doctor-program-no-pdf = avtale { $version }, bygd uten PDF.
doctor-restricted = Begrenset modus er på, så bare mappa med utkast er sett på, og ingenting blir husket.
doctor-term = Terminalen kaller seg { $term }.
doctor-term-dumb = Terminalen kaller seg dumb. Der spør programmet linje for linje i stedet for å tegne skjermbilder.
doctor-term-unknown = TERM er ikke satt, så ingen vet hva terminalen kan. Logg inn på nytt, eller si fra til IT.
doctor-way = Mellom deg og programmet: { $way }.
doctor-colours = { $colours ->
    [unwanted] Farger er slått av med NO_COLOR.
    [none] Terminalen har ikke farger. Skjermbildene kan leses uten.
    [true] Terminalen sier at den har alle farger.
   *[other] Terminalen sier at den har { $colours } farger.
}
doctor-size = Vinduet er { $columns } tegn bredt og { $rows } linjer høyt.
doctor-size-small = Vinduet er { $columns } tegn bredt og { $rows } linjer høyt. Gjør det større om du kan: 80 tegn og 24 linjer er nok til alt.
doctor-charset = Språket på maskinen er { $locale }, som har alle tegn.
doctor-charset-other = Språket på maskinen er { $locale }, som ikke har alle tegn. Programmet skriver æ, ø og å likevel, men tmux og screen kan gjøre dem om. Be IT sette LANG=nb_NO.UTF-8.
doctor-charset-none = Språket på maskinen er ikke satt. Programmet skriver æ, ø og å likevel, men tmux og screen kan gjøre dem om. Be IT sette LANG=nb_NO.UTF-8.
doctor-letters-good = Æ, ø og å ser riktige ut.
doctor-letters-untried = Om æ, ø og å ser riktige ut, er ikke prøvd. Kjør «avtale doctor» i terminalen for å bli spurt.
doctor-letters-wrong = Æ, ø og å ser ikke riktige ut. Velg UTF-8 og en vanlig skrift i terminalen; i PuTTY under Window, Translation.
doctor-letters-cells = Terminalen viser «æøå» som { $cells } tegn og ikke 3, så den regner ikke med UTF-8. Velg UTF-8 i terminalen; i PuTTY under Window, Translation.
doctor-drawn-good = Tegnene som skjermbildene er tegnet med, ser riktige ut.
doctor-drawn-wrong = Tegnene som skjermbildene er tegnet med, ser ikke riktige ut i denne terminalen.
doctor-width-combined = En å som er satt sammen av a og ring, tar { $cells } plasser og ikke 1. Det du skriver selv, blir rettet; i tekst fra andre kan linjene bli skjeve.
doctor-width-arrow = Piler og lignende tegn tar { $cells } plasser og ikke 1, så linjene kan bli skjeve. Slå av «ambiguous width» eller lignende i terminalen.
doctor-width-wide = Brede tegn, som de kinesiske, tar { $cells } plasser og ikke 2. Det betyr ikke noe for norsk tekst.
doctor-keys-good = Tastene kommer fram: æ, pil ned, Esc, Ctrl+G og Enter.
doctor-keys-letter = Æ kommer ikke fram som æ, så æ, ø og å kan ikke skrives. Velg UTF-8 i terminalen; i PuTTY under Window, Translation.
doctor-keys-odd = Disse tastene kommer ikke fram som de skal: { $keys }. De fleste valg har flere taster; ? viser dem i lister, og F1 i tekster.
doctor-paste-marked = Terminalen sier fra når noe limes inn.
doctor-paste-unmarked = Terminalen sier ikke fra når noe limes inn. Programmet ser det på farten, så lim inn som før.
doctor-copy-good = Det som kopieres herfra, kommer på utklippstavla di.
doctor-copy-wrong = Det som kopieres herfra, kom ikke på utklippstavla. Marker teksten med musa i stedet, eller be IT slå på OSC 52 i terminalen (i tmux: set -g set-clipboard on).
doctor-remembered-plain = Husket for { $terminal }: skjermbildene tegnes med enklere tegn. «avtale doctor --forget» glemmer det.
doctor-remembered-full = Husket for { $terminal }: skjermbildene tegnes med alle tegn. «avtale doctor --forget» glemmer det.
doctor-remembered-clipboard = Husket for { $terminal }: ingenting sendes til utklippstavla; det som skal ut, skrives ut når du går ut. «avtale doctor --forget» glemmer det.
doctor-remembered-faulty = Linje { $line } i { $path } kan ikke leses, og er ikke brukt. Fila er skrevet på nytt uten den.
doctor-recalled-faulty = Linje { $line } i { $path } kan ikke leses, og er ikke brukt. «avtale doctor» skriver fila på nytt.
doctor-remembered-file = Skrevet av «avtale doctor»: det terminalene ikke kan. «avtale doctor --forget» fjerner fila.
doctor-forgotten = Det som var husket om terminalene, er glemt.
doctor-folder-what = { $what ->
    [drafts] Utkastene
    [emergency] Nødkopiene
    [configuration] Innstillingene
   *[data] Dataene dine
}
doctor-folder-good = { doctor-folder-what }: { $path } kan leses og skrives i, med { $free } ledig.
doctor-folder-absent = { doctor-folder-what }: { $path } finnes ikke ennå, og blir laget når det trengs.
doctor-folder-full = { doctor-folder-what }: Det er bare { $free } ledig der { $path } ligger. Rydd, eller si fra til IT.
doctor-folder-network = { doctor-folder-what }: { $path } ligger på en nettverksdisk ({ $kind }). Flere kan skrive samtidig bare når alle er logget inn på samme maskin.
doctor-folder-open = { doctor-folder-what }: Alle på maskinen kan endre og slette i { $path }. Be IT rette rettighetene.
doctor-folder-listed = { doctor-folder-what }: Alle på maskinen kan se navnene på filene i { $path }, men ikke lese dem.
doctor-folder-unusable = { doctor-folder-what }: Mappa etter { $path } kan ikke brukes. Si fra til IT.
doctor-drafts-readable = { $count ->
    [one] Alle på maskinen kan lese ett av utkastene i { $path }. Skal de ikke det, så kjør chmod o-r på fila.
   *[other] Alle på maskinen kan lese { $count } av utkastene i { $path }. Skal de ikke det, så kjør chmod o-r på filene.
}
doctor-drafts = { $count ->
    [0] Det er ingen utkast ennå.
    [one] Ett utkast kan leses.
   *[other] { $count } utkast kan leses.
}
doctor-drafts-damaged = { $count ->
    [one] Ett utkast kan ikke leses. «avtale list» sier hvilket og hvorfor.
   *[other] { $count } utkast kan ikke leses. «avtale list» sier hvilke og hvorfor.
}
doctor-dictionary-good = Ordbok for { doctor-language }: { $path }
doctor-dictionary-none = Ordbok for { doctor-language } finnes ikke på maskinen, så stavemåten blir ikke sjekket. Be IT installere hunspell-no.
doctor-language = { $language ->
    [nn] nynorsk
   *[nb] bokmål
}
doctor-template = Malen «{ $name }», utgave { $edition }, har ingen feil.
doctor-block = Trenger du hjelp, så send linjene under til IT:
doctor-block-begin = send dette til IT
doctor-block-end = slutt
doctor-stopped = Programmet virker ikke slik det er nå. Det som begynner med «Feil:», må rettes først.
doctor-broken-off = Avbrutt. Ingenting er husket.

### cli: help

cli-about = Skriv samarbeidsavtalen mellom kommunen og NAV om introduksjonsprogrammet, avsnitt for avsnitt. Uten kommando vises utkastene.
cli-drafts = Mappa utkastene ligger i [eller AVTALE_DRAFTS]
cli-as = Navnet ditt, slik det skal stå ved det du skriver [eller AVTALE_USER]
cli-config = Fila med innstillinger; ellers config.toml i mappa di for innstillinger
cli-lang = Språket på skjermen: nb, nn eller en [eller AVTALE_LANG]
cli-emergency = Mappa nødkopier legges i når utkastet ikke kan lagres
cli-keep = Hvor mange eldre versjoner som tas vare på, fra 1 til 1000; ellers 50 [eller AVTALE_VERSIONS]
cli-restricted = Holder seg til mappa etter --drafts, uansett miljøvariabler [eller AVTALE_RESTRICTED=1]
cli-help = Viser hjelp
cli-version = Viser versjonen
cli-open = Åpner et utkast
cli-line = Går gjennom utkastet med spørsmål, linje for linje: for skjermlesere, og uten terminal
cli-line-on = Spør linje for linje i stedet for å tegne skjermbilder [eller AVTALE_LINE=1, ACCESSIBLE=1]
cli-line-off = Tegner skjermbilder, uansett miljøvariabler og terminal [eller AVTALE_LINE=0]
cli-colours = Farger: terminal (terminalens egne), contrast (gult og hvitt på svart) eller none [eller AVTALE_COLOURS, NO_COLOR=1]
cli-characters = Tegn på skjermen: full, eller plain der streker, piler og prikker vises feil [eller AVTALE_CHARACTERS]
cli-wall = Viser avtalen stort, for en skjerm på veggen; ingenting kan endres der
cli-wall-every = Blar av seg selv så ofte, i sekunder, når ingen leder
cli-new = Lager et nytt utkast og åpner det
cli-new-title = Navnet på utkastet
cli-new-template = Malen, når det er en annen enn den offisielle
cli-new-answers = Fyller inn svar fra en JSON-fil; «-» leser fra standard inn
cli-new-no-open = Åpner ikke utkastet, men skriver ut id-en
cli-new-language = Språket avtalen skrives på: nb eller nn
cli-fill = Fyller inn svar fra en JSON-fil: alle eller ingen
cli-fill-answers = Fila med svar, slik «avtale schema answers» beskriver den; «-» leser fra standard inn
cli-list = Viser utkastene
cli-json = Skriver JSON
cli-show = Viser hvor langt et utkast er kommet, og hva som mangler
cli-check = Ser etter det som mangler eller ikke stemmer
cli-export = Skriver avtalen som fil
cli-export-format = Filtypen: docx, odt, pdf, md, txt, html eller json
cli-export-output = Fila det skrives til; uten den, eller med «-», skrives det ut her
cli-export-replace-characters = Bytter ut tegn som skrifta i PDF-en ikke har; utkastet er som før
cli-export-final = Uten merket «utkast»; bare når ingenting mangler
cli-export-numbered = Nummererer overskriftene, som 1 og 1.1; ikke i json
cli-export-with-deviations = Legger ved hva som er endret fra malen: hvor, hvem, når og hvorfor
cli-check-spelling = Kontrollerer stavingen også, med ordlisten på maskinen
cli-export-minutes = Skriver et referat i stedet: det som er ferdig, det som er besluttet, og det som er åpent
cli-verify = Sier hvilket utkast og hvilken versjon en ferdig fil er laget fra
cli-verify-file = Fila, slik «avtale export» laget den; «-» for standard inn
cli-verify-code = Let i stedet etter koden som står nederst på siden
cli-versions = Viser eldre versjoner av et utkast, og hva som er endret siden
cli-versions-number = Nummeret på versjonen som sammenlignes med utkastet
cli-versions-text = Viser i stedet avtalen slik den sto i versjonen
cli-restore = Henter tilbake en eldre versjon, helt eller for ett avsnitt
cli-restore-number = Nummeret på versjonen; kan utelates for et utkast som er skadet eller borte
cli-restore-section = Henter bare tilbake dette avsnittet: id eller overskrift
cli-send = Skriver en kopi av et utkast til den andre parten
cli-send-output = Fila som kopien skrives til, eller «-» for standard ut
cli-merge = Tar inn en kopi som har vært hos den andre parten
cli-merge-what = Utkastet, som kan utelates, og fila med kopien; «-» er standard inn
cli-merge-dry-run = Viser hva som ville blitt tatt inn, og endrer ingenting
cli-guideline = Viser veilederen i korte punkter, eller det som har ordene i seg
cli-guideline-words = Ordene som skal være med; uten dem vises alt
cli-guideline-passages = Viser i stedet stedene som tipsene bygger på, og om de er endret i dokumentene etter --guideline
cli-guideline-folder = Mappa med veiledere som tekst, for eksempel guideline-2021.txt [eller AVTALE_GUIDELINE]
cli-doctor = Ser etter hva som virker her, og lager noen linjer til IT
cli-doctor-no-ask = Spør ikke om noe
cli-doctor-forget = Glemmer det som er husket om terminalene
cli-schema = Skriver et JSON-skjema
cli-schema-which = Hva skjemaet beskriver: draft (utkast), answers (svar), agreement (avtale) eller findings (funn)
cli-completions = Skriver det skallet trenger for å fullføre kommandoer
cli-completions-shell = Hvilket skall: bash, zsh eller fish
cli-value-shell = SKALL
cli-man = Skriver man-siden om programmet, eller om en kommando
cli-man-command = Kommandoen siden skal handle om
cli-man-none = Det finnes ingen kommando som heter «{ $name }». «avtale --help» viser kommandoene.
cli-man-name = NAVN
cli-man-synopsis = BRUK
cli-man-description = BESKRIVELSE
cli-man-options = VALG
cli-man-commands = KOMMANDOER
cli-man-version = VERSJON
cli-template = Viser og sjekker maler
cli-template-list = Viser malene
cli-template-show = Viser stegene, avsnittene og feltene i en mal
cli-template-which = Malens id, når det er en annen enn den offisielle
cli-template-check = Finner alle feil i en mal, med fil og linje
cli-template-folder = Mappa med malens filer; uten den sjekkes den offisielle
cli-draft = Utkastet: id, begynnelsen av id-en eller navnet, eller en fil
cli-value-characters = TEGN
cli-value-code = KODE
cli-value-colours = FARGER
cli-value-count = ANTALL
cli-value-copy = KOPI
cli-value-draft = UTKAST
cli-value-file = FIL
cli-value-folder = MAPPE
cli-value-format = TYPE
cli-value-id = ID
cli-value-language = SPRÅK
cli-value-name = NAVN
cli-value-number = NUMMER
cli-value-schema = SKJEMA
cli-value-section = AVSNITT
cli-value-seconds = SEKUNDER
cli-value-title = NAVN
cli-value-words = ORD
cli-value-command = KOMMANDO
cli-heading-usage = Bruk:
cli-heading-commands = Kommandoer
cli-heading-options = Valg
cli-heading-everywhere = Felles valg
cli-heading-arguments = Argumenter
cli-usage-options = [VALG]

### cli: wrong arguments

cli-unknown-argument = «{ $name }» finnes ikke. «avtale --help» viser det som finnes.
cli-unknown-argument-suggested = «{ $name }» finnes ikke. Mente du «{ $suggestion }»?
cli-unknown-command = Kommandoen «{ $name }» finnes ikke. «avtale --help» viser dem som finnes.
cli-unknown-command-suggested = Kommandoen «{ $name }» finnes ikke. Mente du «{ $suggestion }»?
cli-value-missing = «{ $argument }» mangler en verdi. Skriv den etter.
cli-value-missing-of = «{ $argument }» mangler en verdi. Skriv en av disse etter: { $valid }.
cli-value-wrong = «{ $value }» passer ikke for «{ $argument }». «avtale --help» viser hva som passer.
cli-value-wrong-of = «{ $value }» passer ikke for «{ $argument }». Velg en av disse: { $valid }.
cli-argument-missing = Dette mangler: { $argument }. Legg det til.
cli-argument-twice = «{ $argument }» kan ikke stå slik. Ta det med bare én gang.
cli-argument-conflict = «{ $argument }» kan ikke stå sammen med «{ $other }». Ta bort den ene.
cli-command-missing = Her mangler en kommando. Legg til «--help», så vises de som finnes.
cli-arguments-wrong = Argumentene kan ikke leses. «avtale --help» viser hva som finnes.

### cli: messages

cli-output-failed = Kunne ikke skrive ut: { $why }.
cli-no-terminal = Skjermbildene krever en terminal. Utelat «--no-line» og AVTALE_LINE=0, så spør programmet linje for linje i stedet.
cli-new-no-terminal = Utkastet kan ikke åpnes her, for skjermbildene krever en terminal. Ingenting er laget. Utelat «--no-line» og AVTALE_LINE=0, eller legg til «--no-open», så blir utkastet laget uten å åpnes.
cli-not-started = Skjermen kunne ikke startes: { $why }. Prøv igjen.
cli-not-saved = De siste endringene er kanskje ikke lagret: disken svarte ikke, eller tok dem ikke imot. Åpne utkastet og se hva som mangler.
cli-not-saved-sheltered = De siste endringene er ikke lagret i utkastet. De ligger i { $path }, og hentes fram når utkastet åpnes igjen.
cli-fault = Programmet har en feil ({ $place }). Det som er skrevet, er lagret. Start på nytt, og si fra til den som drifter programmet.
cli-fault-not-saved = Programmet har en feil ({ $place }), og de siste endringene er kanskje ikke lagret. Start på nytt, og se hva som mangler i utkastet. Si fra til den som drifter programmet.
cli-left-saved = Lagret: «{ $title }» ligger i { $path }.
cli-left-saved-restricted = Lagret: «{ $title }».
cli-left-aside = Ikke lagret: De siste endringene i «{ $title }» er ikke i utkastet, men de er tatt vare på og kommer fram når det åpnes igjen.
cli-left-nowhere = Ikke lagret: De siste endringene i «{ $title }», slik du valgte.
cli-left-rest = Igjen: { $counts }.
cli-left-nothing = Ferdig utfylt. Ingenting er sendt eller signert.
cli-left-unanswered = { $count ->
    [one] ett spørsmål er ikke besvart
   *[other] { $count } spørsmål er ikke besvart
 }
cli-left-undone = { $count ->
    [one] ett avsnitt er ikke merket ferdig
   *[other] { $count } avsnitt er ikke merket ferdig
 }
cli-left-notes = { $count ->
    [one] ett notat er ikke avklart
   *[other] { $count } notater er ikke avklart
 }
cli-left-yours = { $count ->
    [one] ett avsnitt som du har
   *[other] { $count } avsnitt som du har
 }
cli-left-must-mend = { $count ->
    [one] én ting må rettes før avtalen er ferdig
   *[other] { $count } ting må rettes før avtalen er ferdig
 }
cli-charset = Terminalen er satt opp med tegnsettet { $name }, men avtale skriver UTF-8. Blir æ, ø og å feil, velg UTF-8 i terminalen, i PuTTY under Window, Translation.
cli-left-open = Åpne det igjen:
cli-left-open-restricted = Åpne det igjen: logg inn på nytt, og velg «{ $title }».
cli-standard-input = standard inn
cli-new-untitled = Avtale uten navn
cli-title-empty = Navnet på utkastet er tomt. Skriv et navn etter «--title».
cli-title-long = Navnet på utkastet er på { $length } tegn, og det er plass til { $max }. Kort det ned.
cli-new-no-language = Malen spør ikke etter språket «{ $language }». Velg ett av disse: { $options }.
cli-user-nameless = bruker { $number }
cli-removed-hidden = { $count ->
    [one] Ett skjult tegn ble tatt bort fra svarene.
   *[other] { $count } skjulte tegn ble tatt bort fra svarene.
 }
cli-removed-hidden-title = { $count ->
    [one] Ett skjult tegn ble tatt bort fra navnet.
   *[other] { $count } skjulte tegn ble tatt bort fra navnet.
 }
cli-restricted-answers = «{ $path }» kan ikke leses i begrenset modus. Legg fila i mappa med utkast og skriv bare navnet, eller skriv «-» og send svarene på standard inn.
cli-restricted-verify = «{ $path }» kan ikke leses i begrenset modus. Legg fila i mappa med utkast og skriv bare navnet, eller skriv «-» og send den på standard inn.
cli-restricted-output = Avtalen kan ikke skrives til «{ $path }» i begrenset modus. Skriv bare et navn som slutter på «.{ $end }», så havner den i mappa med utkast, eller utelat «-o».
cli-restricted-forget = Ingenting er husket om terminaler i begrenset modus. Utelat «--forget».
cli-restricted-template = Maler i andre mapper kan ikke leses i begrenset modus. Utelat mappa, så sjekkes den offisielle malen.
cli-recovered = «{ $title }» har nyere tekst fra { $at } ({ $by }), fra en avbrutt økt. Den er med her. Åpne utkastet for å ta den inn.
cli-recovered-taken-in = «{ $title }» hadde nyere tekst fra { $at } ({ $by }), fra en avbrutt økt. Den er tatt inn, og utkastet uten den ligger som en versjon.
cli-recovered-torn = { $count ->
    [one] Den siste endringen ble avbrutt midt i skrivingen, og er borte.
   *[other] De { $count } siste endringene, én i hver økt, ble avbrutt midt i skrivingen, og er borte.
 }
cli-recovered-unfitting = { $count ->
    [one] Én endring passer ikke lenger i utkastet. Den ligger igjen ved siden av det.
   *[other] { $count } endringer passer ikke lenger i utkastet. De ligger igjen ved siden av det.
 }
cli-recovered-unread = { $count ->
    [one] Det som ligger igjen fra én avbrutt økt, kan ikke leses. Det er ikke rørt.
   *[other] Det som ligger igjen fra { $count } avbrutte økter, kan ikke leses. Det er ikke rørt.
 }
cli-recovered-beside = { $count ->
    [one] Slik én avbrutt økt hadde utkastet, ligger det som en egen versjon.
   *[other] Slik { $count } avbrutte økter hadde utkastet, hver for seg, ligger det som egne versjoner.
 }
cli-version-not-kept = Utkastet er lagret, men ble ikke tatt vare på som versjon. { $why }
cli-guideline-none = Fant ingenting om «{ $words }» i veilederen. Prøv et kortere ord eller færre ord.
cli-guideline-law = Endret siden veilederen
cli-guideline-no-document = «{ $path }» kan ikke vises bak tipsene. Fila må hete som en kilde i malen, for eksempel guideline-2021.txt, og ha overskrifter med nummer først, hver på sin linje etter en tom linje.
cli-guideline-empty-folder = Mappa «{ $path }» har ingen veileder. Legg den der som ren tekst, for eksempel guideline-2021.txt.
cli-guideline-no-folder = Ingen veileder ligger ved malen. Si hvor den er med --guideline MAPPE.
cli-passage-same = uendret
cli-passage-changed = endret siden tipsene ble skrevet
cli-passage-unknown = ikke sammenlignet
cli-passage-absent = finnes ikke i dokumentet
cli-example-unread = Eksempelet kan ikke leses. Det er en feil i programmet.
cli-template-none = Det finnes ingen mal som heter «{ $template }». «avtale template list» viser malene.
cli-template-good = Malen «{ $template }» har ingen feil.
cli-template-faults = { $count ->
    [one] Én feil i malen i { $folder }.
   *[other] { $count } feil i malen i { $folder }.
 } Rett i filene og kjør kommandoen på nytt.
cli-answers-fault = { $file }, linje { $line }, tegn { $column }, { $path }: { $what }
cli-answer-refused = { $path }: { $what }
cli-changed-meanwhile = «{ $title }» ble endret av noen andre i samme øyeblikk, så ingen svar er satt. Kjør kommandoen en gang til.
cli-nothing-written = { $count ->
    [one] Én feil.
   *[other] { $count } feil.
 } Ingenting er lagret. Rett i fila og prøv igjen.
cli-filled = { $count ->
    [0] Fila har ingen endringer. Utkastet «{ $title }» ({ $id }) er som det var.
    [one] Én endring er lagret i utkastet «{ $title }» ({ $id }).
   *[other] { $count } endringer er lagret i utkastet «{ $title }» ({ $id }).
 }
cli-filled-open = { $count ->
    [one] Det er åpent hos { $who }, som ser endringen.
   *[other] Det er åpent hos { $who }, som ser endringene.
 }
cli-list-none = Det er ingen utkast i { $folder }. «avtale new» lager et.
cli-list-damaged = { $count ->
    [one] Ett utkast kan ikke leses.
   *[other] { $count } utkast kan ikke leses.
 } «avtale versions» med id-en viser om det finnes eldre versjoner.
cli-list-id = ID
cli-list-title = NAVN
cli-list-parties = PARTER
cli-list-done = FERDIG
cli-list-must-mend = MÅ RETTES
cli-list-changed = ENDRET
cli-show-title = Utkast:
cli-show-id = Id:
cli-show-parties = Parter:
cli-show-language = Språk:
cli-show-created = Laget:
cli-show-changed = Endret:
cli-show-template = Mal:
cli-show-totals = Avsnitt: { $done } ferdig, { $mend } må rettes, { $begun } påbegynt, { $untouched } ikke begynt, { $irrelevant } ikke aktuelt.
cli-show-assigned = { $person } har det
cli-show-notes = { $count ->
    [one] Ett notat er ikke avklart.
   *[other] { $count } notater er ikke avklart.
 }
cli-state-not-begun = ikke begynt
cli-state-begun = påbegynt
cli-state-done = ferdig
cli-state-must-mend = må rettes
cli-state-not-relevant = ikke aktuelt
cli-left-missing = mangler: { $label } ({ $field })
cli-left-unread = kan ikke leses: { $label } ({ $field })
cli-left-incomplete = mangler noe i lista: { $label } ({ $field })
cli-severity-info = til orientering
cli-severity-may = kan
cli-severity-form = form
cli-severity-should = bør
cli-severity-must = må
cli-check-found = { $count ->
    [one] Ett funn å se på.
   *[other] { $count } funn å se på.
 } «avtale open» går til stedet i utkastet.
cli-check-source = Kilde: { $source }
cli-check-counts = { $count ->
    [one] Ett funn
   *[other] { $count } funn
 }: { $counts }.
cli-check-nothing = Ingen funn.
cli-check-good-to-know = Til orientering
cli-check-changed = { $count } standardtekster er endret, byttet ut eller utelatt. Et vedlegg til avtalen kan vise hvordan: «avtale export» med «--with-deviations».
cli-check-info-only = Ingenting å rette; funnene er til orientering.
cli-spelling-none = Fant ingen ordliste for { texts-language }, så stavingen blir ikke kontrollert. Installer pakken hunspell-no, eller be den som drifter maskinen om det.
cli-spelling-unread = Kunne ikke lese ordlisten { $path }. Se etter at den er en fil som alle kan lese.
cli-spelling-restricted = I begrenset modus har ingen egen ordliste. Legg ordet til i utkastet i stedet.
cli-spelling-no-home = Fant ikke hjemmemappa di, så det er ikke noe sted å ha en egen ordliste. Legg ordet til i utkastet i stedet.
cli-minutes-written = Referatet er skrevet til { $path }.
cli-minutes-no-json = Referatet finnes ikke som json. Velg en annen filtype.
cli-exported = Avtalen er skrevet til { $path }.
cli-export-not-shown = En fil av typen { $end } kan ikke vises her. Legg til «-o» og et filnavn.
cli-picture-left-out = Bildet «{ $file }» er ikke med, så teksten til det står i stedet. { $why }
cli-picture-elsewhere = Legg det i mappa med utkast, og skriv bare navnet på fila i utkastet.
cli-picture-unreadable = Det er ikke et helt bilde av typen PNG eller JPEG. Lagre det på nytt som en av dem.
cli-picture-too-large = Det har mer enn 16 millioner bildepunkter. Gjør det mindre.
cli-export-onto-draft = { $path } er et utkast, eller ligger blant utkastene. Velg en annen fil etter «-o».
cli-unprintable = { $section }: Skrifta i PDF-en har ikke tegnet { $character }, som står i «{ $place }». I stedet kan det stå «{ $replacement }».
cli-unprintable-more = { $count ->
    [one] Skrifta mangler også ett tegn til.
   *[other] Skrifta mangler også { $count } tegn til.
}
cli-unprintable-refused = Ingenting er skrevet. Rett teksten i utkastet, eller ta med «--replace-characters», så bytter PDF-en ut tegnene som står over. Utkastet blir ikke endret.
cli-final-finding = { $section }: { $finding }
cli-final-missing = Mangler: { $what }
cli-final-refused = Avtalen er ikke klar til å skrives uten merket «utkast», og ingenting er skrevet. Rett det som står over, eller skriv den uten «--final». «avtale check { $draft }» viser alt.
cli-final-found = Avtalen er skrevet som ferdig, men det er { $count ->
    [one] ett funn
   *[other] { $count } funn
 } å se på ({ $counts }): «avtale check { $draft }».
cli-final-open = { $undone ->
    [0] {""}
    [one] Ett avsnitt er ikke satt til ferdig.
   *[other] { $undone } avsnitt er ikke satt til ferdig.
 }{ $both ->
    [0] {""}
   *[other] {" "}
 }{ $notes ->
    [0] {""}
    [one] Ett notat venter på noen.
   *[other] { $notes } notater venter på noen.
 }
cli-kind-line = linje
cli-kind-prose = tekst
cli-kind-count = antall
cli-kind-choice = valg
cli-kind-term = dato eller åpen
cli-kind-time = tidspunkt
cli-kind-place-date = sted og dato
cli-kind-list = liste
cli-need-required = må besvares
cli-need-optional = kan besvares
cli-need-at-signing = fylles ut ved signering
cli-versions-is = NR
cli-versions-at = NÅR
cli-versions-by = HVEM
cli-versions-why = HVORFOR
cli-versions-none = Utkastet har ingen eldre versjoner ennå. De blir til når en økt slutter, og når noen trykker Ctrl+S.
cli-versions-damaged = «avtale restore { $draft } NUMMER» lager et nytt utkast av en versjon, og uten nummer av det nyeste som kan leses.
cli-versions-same = «{ $title }» er som i versjon { $number }.
cli-versions-legend = [-slik-] sto det i versjon { $number }, {"{"}+slik+{"}"} står det nå. «avtale restore» henter versjonen tilbake.
cli-verify-now = Teksten er fra utkastet «{ $title }» ({ $id }), slik det er nå.
cli-verify-then = Teksten er fra utkastet «{ $title }» ({ $id }), versjon { $number }: { $at }, { $by }.
cli-verify-claims-now = Fila sier at den er fra utkastet «{ $title }» ({ $id }), slik det er nå.
cli-verify-claims-then = Fila sier at den er fra utkastet «{ $title }» ({ $id }), versjon { $number }: { $at }, { $by }.
cli-verify-language = Avtalen er på { texts-language }.
cli-verify-also = Den samme teksten har også versjon { $numbers }.
cli-verify-draft = Den er laget som utkast.
cli-verify-draft-annex = Den er laget som utkast, med vedlegget om endringer fra malen.
cli-verify-final = Den er laget som ferdig avtale.
cli-verify-final-annex = Den er laget som ferdig avtale, med vedlegget om endringer fra malen.
cli-verify-numbered = Overskriftene er nummerert.
cli-verify-unchanged = Fila er uendret siden den ble laget.
cli-verify-changed = Fila er endret etterpå, eller laget av en annen utgave av programmet.
cli-verify-unknown = Fila sier at den er laget fra utkastet { $draft }, og koden er { $code }. Ingen versjon på denne maskinen har denne teksten.
cli-verify-no-token = Fila sier ikke hvilket utkast den er laget fra. Står det en kode nederst på siden, kan du lete etter den med «avtale verify --code KODE».
cli-verify-no-code = Ingen utkast og ingen versjoner på denne maskinen har koden { $code }.
cli-verify-bad-code = «{ $code }» er ikke en kode. Koden står nederst på siden og har 16 tegn fra 0 til 9 og a til f, som «3f9c 1a2b 77de 0a11».
cli-verify-unread = { $count ->
    [one] Ett utkast kan ikke leses, og er ikke med i letingen.
   *[other] { $count } utkast kan ikke leses, og er ikke med i letingen.
 } «avtale list» viser hvorfor.
cli-difference-whole = Utkastet som helhet
cli-difference-title = Navn på utkastet
cli-difference-order = Rekkefølgen på avsnittene
cli-difference-section = Eget avsnitt
cli-difference-heading = Overskrift
cli-difference-declared = Hvor langt dere er kommet
cli-difference-undeclared = ikke avgjort
cli-difference-reason = Begrunnelse for endringen av «{ $clause }»
cli-difference-own-clause = Egen tekst
cli-difference-assigned = Hvem som har avsnittet
cli-difference-note = Notat
cli-sent = Denne fila er en kopi av «{ $title }», klar til å sendes, for eksempel som vedlegg til en e-post. Den som får den, åpner den med «avtale merge FIL». Når den kommer tilbake, tar «avtale merge { $draft } FIL» den inn her.
cli-send-onto-draft = «{ $path }» ville blitt lest som et utkast. Gi fila et navn som slutter på «{ $end }», eller legg den i en annen mappe.
cli-restricted-send = Kopien kan ikke skrives til «{ $path }» i begrenset modus. Skriv bare et navn som slutter på «{ $end }», så havner den i mappa med utkast, eller utelat «-o».
cli-restricted-copy = «{ $path }» kan ikke leses i begrenset modus. Legg fila i mappa med utkast og skriv bare navnet, eller skriv «-» og send kopien på standard inn.
cli-copy-new = Utkastet i «{ $file }» var ikke her fra før. Nå ligger det her som «{ $title }» ({ $draft }).
cli-copy-new-dry = Utkastet i «{ $file }» er ikke her fra før. Uten «--dry-run» blir det et nytt utkast her, «{ $title }».
cli-merge-by-hand = ukjent (endret for hånd)
cli-merge-taken = Dette kommer fra kopien:
cli-merge-both = Dette har begge endret:
cli-merge-legend = [-slik-] står det hos oss, {"{"}+slik+{"}"} i kopien.
cli-merge-ours = hos oss ({ $who }):
cli-merge-theirs = i kopien ({ $who }):
cli-merge-unknown = ukjent hvem
cli-merge-gone = (ingenting)
cli-merge-difference = forskjellen:
cli-merge-stands-ours-kept = Vår blir stående, og den fra kopien tas vare på til noen velger.
cli-merge-stands-ours = Vår blir stående.
cli-merge-stands-theirs = Den fra kopien blir stående.
cli-merge-ask-which = { $number } av { $count }: Ta [v]år eller den i [k]opien, eller velg [s]enere?
cli-merge-ask-whether = Ta dette inn i utkastet? [j]a eller [n]ei
cli-merge-left = Ingenting er tatt inn.
cli-merge-no-base = Det er ikke kjent hvilken versjon «{ $file }» er laget av. Derfor må dere velge overalt der den er forskjellig fra utkastet.
cli-merge-known = Alt i «{ $file }» er med i «{ $title }» fra før. Det er ingenting å ta inn.
cli-merge-nothing = Det er ingenting nytt i «{ $file }». «{ $title }» er som det var.
cli-merged = Kopien er tatt inn i «{ $title }» ({ $draft }). «avtale restore { $draft } { $before }» angrer.
cli-merge-dry = Ingenting er tatt inn ennå. Det skjer når du kjører kommandoen uten «--dry-run».
cli-merge-conflicts = { $count ->
    [one] Ett sted har begge endret.
   *[other] { $count } steder har begge endret.
 }{ $kept ->
    [0] {""}
    [one] {" "}Én tekst fra kopien er tatt vare på ved siden av vår. Åpne utkastet med «avtale open { $draft }» og trykk { KEY("choose", "T") } i en liste for å velge.
   *[other] {" "}{ $kept } tekster fra kopien er tatt vare på ved siden av våre. Åpne utkastet med «avtale open { $draft }» og trykk { KEY("choose", "T") } i en liste for å velge.
 }{ $rest ->
    [0] {""}
   *[other] {" "}Se etter i utkastet at det står som dere vil ha det.
 }
cli-merge-conflicts-dry = { $count ->
    [one] Ett sted har begge endret.
   *[other] { $count } steder har begge endret.
 }
cli-merge-refused = Kopien passer ikke i utkastet, og ingenting er tatt inn. { $why }
cli-merge-another = «avtale merge KOPI» uten et utkast foran finner utkastet som kopien hører til, eller lager et nytt av den.
cli-input-failed = Svaret kunne ikke leses: { $why }
cli-restore-number-missing = Hvilken versjon skal hentes tilbake? «avtale versions { $draft }» viser dem. Skriv nummeret etter utkastet.
cli-restore-same = Det er ingenting å hente tilbake. Det er som i versjon { $number } fra før.
cli-restore-refused = Versjonen passer ikke i utkastet, og ingenting er endret. { $why }
cli-restore-damaged-whole = Et utkast som er skadet eller borte, kan bare hentes tilbake helt, som et nytt utkast. Utelat «--section»: «avtale restore { $draft }».
cli-restore-nothing-left = Verken versjoner eller journaler av «{ $draft }» kan leses. Hent en eldre kopi av fila.
cli-restored = «{ $title }» er som i versjon { $number } igjen. «avtale restore { $draft } { $before }» angrer.
cli-restored-section = Avsnittet i «{ $title }» er som i versjon { $number } igjen. «avtale restore { $draft } { $before }» angrer.
cli-restored-beside = { $number ->
    [none] «{ $title }» er hentet tilbake fra en nødkopi, som et nytt utkast: { $id }.
   *[other] «{ $title }» er hentet tilbake fra versjon { $number }, som et nytt utkast: { $id }.
 }{ $changes ->
    [0] {""}
    [one] {" "}Én endring fra en journal er med.
   *[other] {" "}{ $changes } endringer fra journaler er med.
 }{ $file ->
    [missing] {" "}Fila til { $from } er borte; versjonene ligger igjen.
   *[damaged] {" "}Den skadede fila, { $from }, er ikke rørt.
 }
cli-section-none = Utkastet har ikke noe avsnitt som heter «{ $name }». «avtale show { $draft }» viser dem.
cli-section-several = Flere avsnitt heter «{ $name }». Skriv id-en til ett av dem: { $ids }.
