# Bokmål. Every word of screens and messages; the agreement's own words are in the template.

### template
template-answer-text = Her skal det stå tekst.
template-answer-count = Skriv et tall fra { $min } til { $max }, for eksempel «2» eller «to».
template-answer-at-least = Skriv et tall fra { $min } til { $max }, for eksempel «2», «to» eller «minst 2».
template-answer-choice = Velg ett av alternativene: { $options }.
template-answer-day = Skriv en dato, for eksempel «22.11.2026» eller «22. november 2026».
template-answer-day-or-open = Skriv en dato, for eksempel «22.11.2026» eller «22. november 2026», eller velg «{ $open }».
template-answer-time = Skriv en dato, en måned, en uke eller egne ord, for eksempel «15. mars», «november», «uke 46» eller «årsskiftet».
template-answer-place-date = Skriv sted og dato, for eksempel «Kristiansand, 18.9.2026».
template-answer-list = Legg til { $item } i lista, én om gangen.
template-answer-part = «{ $part }» hører ikke til her. Ta det bort.
template-answer-long = Teksten er på { $length } tegn, og det er plass til { $max }. Kort den ned.
template-answer-many = Lista har { $count } rader, og det er plass til { $max }. Ta bort noen.
# Keys begin with the name of the module that uses them, each module under a `###` comment of its own.

### texts

texts-no-nynorsk = Skjermteksten finnes ikke på nynorsk ennå. Den vises på bokmål.
texts-no-english = The screen texts are not in English yet. They are shown in Norwegian (bokmål).
texts-no-such-language = «{ $tag }» er ikke et språk skjermteksten finnes på. Den vises på bokmål.

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

### export: words in the agreement itself, in bokmål

export-missing = mangler
export-draft = UTKAST
export-footnotes = Fotnoter
export-footnote = Fotnote
export-back = Tilbake til teksten
export-place-and-date = Sted og dato
export-logo = Logo
### check

check-missing = Her mangler { $what }. Svar på spørsmålet, eller ta bort setningen som trenger svaret.
check-open = «{ $label }» er ikke besvart. Svaret avgjør hva som skal stå i avtalen.
check-unread = Svaret «{ $text }» på «{ $label }» kan ikke leses. Skriv det på nytt, ellers kommer det ikke med.
check-fault = Svaret på «{ $label }» er lengre enn malen har plass til, eller passer ikke lenger. Se over det.
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
check-unprinted = Svaret på «{ $label }» kommer ikke med i avtalen slik den står. Ta svaret bort, eller ta med setningen det hører til.
check-no-question = Utkastet har et svar på «{ $field }», men malen spør ikke om det. Det kommer ikke med i avtalen.
check-not-relevant = «{ $section }» er satt til «ikke aktuelt», så det som er skrevet der, kommer ikke med. Ta bort merket hvis det skal stå i avtalen.
check-leftover = I «{ $place }» står det igjen «{ $text }» fra malen. Fyll inn, eller ta det bort.
check-bullet = I «{ $place }» er det et punkt uten tekst. Skriv noe, eller ta punktet bort.
check-doubled = I «{ $place }» står det «{ $text }». Ta bort det som står dobbelt.
check-unit = I «{ $place }» står det «{ $text }», men enheten heter «{ $unit }». Skriv navnet likt alle steder.
check-nav = I «{ $place }» står det «{ $text }», men dere har valgt å skrive «{ $nav }». Skriv det likt alle steder.
check-hidden = «{ $place }» har { $count ->
    [one] et skjult tegn
   *[other] { $count } skjulte tegn
 } fra fila den kom i. Se over teksten, og ta bort det som ikke skal være der.
