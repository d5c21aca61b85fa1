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
draft-too-long = Her er det plass til høyst { $max } tegn.
draft-too-many = Her er det plass til høyst { $max }.

### export: words in the agreement itself, in bokmål

export-missing = mangler
export-draft = UTKAST
export-footnotes = Fotnoter
export-footnote = Fotnote
export-back = Tilbake til teksten
export-place-and-date = Sted og dato
export-logo = Logo
