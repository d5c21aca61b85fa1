//! Arguments: help, and what is wrong with them.

use super::place::Place;

#[expect(clippy::too_many_lines, reason = "the page of help is as long as it is")]
#[test]
fn help_lists_what_works_in_norwegian() {
    insta::assert_snapshot!(Place::new().run(&["--help"]).ok(), @r##"
    Skriv samarbeidsavtalen mellom kommunen og NAV om introduksjonsprogrammet,
    avsnitt for avsnitt. Uten kommando vises utkastene.

    Bruk: avtale [VALG] [KOMMANDO]

    Kommandoer:
      open         Åpner et utkast
      line         Går gjennom utkastet med spørsmål, linje for linje: for
                   skjermlesere, og uten terminal
      wall         Viser avtalen stort, for en skjerm på veggen; ingenting kan
                   endres der
      new          Lager et nytt utkast og åpner det
      fill         Fyller inn svar fra en JSON-fil: alle eller ingen
      list         Viser utkastene
      show         Viser hvor langt et utkast er kommet, og hva som mangler
      check        Ser etter det som mangler eller ikke stemmer
      export       Skriver avtalen som fil
      versions     Viser eldre versjoner av et utkast, og hva som er endret siden
      restore      Henter tilbake en eldre versjon, helt eller for ett avsnitt
      send         Skriver en kopi av et utkast til den andre parten
      merge        Tar inn en kopi som har vært hos den andre parten
      verify       Sier hvilket utkast og hvilken versjon en ferdig fil er laget fra
      guideline    Viser veilederen i korte punkter, eller det som har ordene i seg
      schema       Skriver et JSON-skjema
      completions  Skriver det skallet trenger for å fullføre kommandoer
      man          Skriver man-siden om programmet, eller om en kommando
      template     Viser og sjekker maler

    Felles valg:
          --drafts <MAPPE>     Mappa utkastene ligger i [eller AVTALE_DRAFTS]
          --as <NAVN>          Navnet ditt, slik det skal stå ved det du skriver
                               [eller AVTALE_USER]
          --lang <SPRÅK>       Språket på skjermen: nb, nn eller en [eller
                               AVTALE_LANG]
          --emergency <MAPPE>  Mappa nødkopier legges i når utkastet ikke kan lagres
          --guideline <MAPPE>  Mappa med veiledere som tekst, for eksempel
                               guideline-2021.txt [eller AVTALE_GUIDELINE]
          --versions <ANTALL>  Hvor mange eldre versjoner som tas vare på, fra 1 til
                               1000; ellers 50 [eller AVTALE_VERSIONS]
          --config <FIL>       Fila med innstillinger; ellers config.toml i mappa di
                               for innstillinger
          --colours <FARGER>   Farger: terminal (terminalens egne), contrast (gult
                               og hvitt på svart) eller none [eller AVTALE_COLOURS,
                               NO_COLOR=1]
          --characters <TEGN>  Tegn på skjermen: full, eller plain der streker,
                               piler og prikker vises feil [eller AVTALE_CHARACTERS]
          --restricted         Holder seg til mappa etter --drafts, uansett
                               miljøvariabler [eller AVTALE_RESTRICTED=1]
      -h, --help               Viser hjelp
      -V, --version            Viser versjonen

    Valg:
          --line     Spør linje for linje i stedet for å tegne skjermbilder [eller
                     AVTALE_LINE=1, ACCESSIBLE=1]
          --no-line  Tegner skjermbilder, uansett miljøvariabler og terminal [eller
                     AVTALE_LINE=0]
    "##);
    insta::assert_snapshot!(Place::new().run(&["export", "--help"]).ok(), @r##"
    Skriver avtalen som fil

    Bruk: avtale export [VALG] --format <TYPE> <UTKAST>

    Argumenter:
      <UTKAST>  Utkastet: id, begynnelsen av id-en eller navnet, eller en fil

    Valg:
          --format <TYPE>       Filtypen: docx, odt, pdf, md, txt, html eller json
      -o, --output <FIL>        Fila det skrives til; uten den, eller med «-»,
                                skrives det ut her
          --final               Uten merket «utkast»; bare når ingenting mangler
          --with-deviations     Legger ved hva som er endret fra malen: hvor, hvem,
                                når og hvorfor
          --numbered            Nummererer overskriftene, som 1 og 1.1; ikke i json
          --minutes             Skriver et referat i stedet: det som er ferdig, det
                                som er besluttet, og det som er åpent
          --replace-characters  Bytter ut tegn som skrifta i PDF-en ikke har;
                                utkastet er som før

    Felles valg:
          --drafts <MAPPE>     Mappa utkastene ligger i [eller AVTALE_DRAFTS]
          --as <NAVN>          Navnet ditt, slik det skal stå ved det du skriver
                               [eller AVTALE_USER]
          --lang <SPRÅK>       Språket på skjermen: nb, nn eller en [eller
                               AVTALE_LANG]
          --emergency <MAPPE>  Mappa nødkopier legges i når utkastet ikke kan lagres
          --guideline <MAPPE>  Mappa med veiledere som tekst, for eksempel
                               guideline-2021.txt [eller AVTALE_GUIDELINE]
          --versions <ANTALL>  Hvor mange eldre versjoner som tas vare på, fra 1 til
                               1000; ellers 50 [eller AVTALE_VERSIONS]
          --config <FIL>       Fila med innstillinger; ellers config.toml i mappa di
                               for innstillinger
          --colours <FARGER>   Farger: terminal (terminalens egne), contrast (gult
                               og hvitt på svart) eller none [eller AVTALE_COLOURS,
                               NO_COLOR=1]
          --characters <TEGN>  Tegn på skjermen: full, eller plain der streker,
                               piler og prikker vises feil [eller AVTALE_CHARACTERS]
          --restricted         Holder seg til mappa etter --drafts, uansett
                               miljøvariabler [eller AVTALE_RESTRICTED=1]
      -h, --help               Viser hjelp
    "##);
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = format!("avtale {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(Place::new().run(&["--version"]).ok(), version);
}

#[track_caller]
fn case(arguments: &[&str], said: &str) {
    let place = Place::new();
    let ran = place.run(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert_eq!(ran.err.trim_end(), said);
    assert!(place.files().is_empty());
}

#[test]
fn wrong_arguments_are_told_with_what_to_do_and_nothing_is_done() {
    case(&["opne"], "Kommandoen «opne» finnes ikke. Mente du «open»?");
    case(
        &["x\u{1b}[2J"],
        "Kommandoen «x‹1B›[2J» finnes ikke. «avtale --help» viser dem som finnes.",
    );
    case(&["new", "--titel", "x"], "«--titel» finnes ikke. Mente du «--title»?");
    case(&["show"], "Dette mangler: <UTKAST>. Legg det til.");
    case(&["show", "a", "b"], "«b» finnes ikke. «avtale --help» viser det som finnes.");
    case(&["new", "--title"], "«--title <NAVN>» mangler en verdi. Skriv den etter.");
    case(&["new", "--title", " "], "Navnet på utkastet er tomt. Skriv et navn etter «--title».");
    case(
        &["export", "a", "--format", "rtf"],
        "«rtf» passer ikke for «--format <TYPE>». Velg en av disse: md, txt, html, docx, odt, json, pdf.",
    );
    case(
        &["schema", "avtale"],
        "«avtale» passer ikke for «<SKJEMA>». Velg en av disse: draft, answers, agreement, findings.",
    );
    case(&["template"], "Her mangler en kommando. Legg til «--help», så vises de som finnes.");
    case(
        &["new", "--title", "a", "--title", "b"],
        "«--title <NAVN>» kan ikke stå slik. Ta det med bare én gang.",
    );
}

#[test]
fn options_that_do_not_go_together_are_told() {
    case(
        &["versions", "a", "2", "--json"],
        "«[NUMMER]» kan ikke stå sammen med «--json». Ta bort den ene.",
    );
    case(&["versions", "a", "--text"], "Dette mangler: <NUMMER>. Legg det til.");
    case(
        &["list", "--versions", "0"],
        "«0» passer ikke for «--versions <ANTALL>». «avtale --help» viser hva som passer.",
    );
    let twice = "«--as <NAVN>» kan ikke stå slik. Ta det med bare én gang.";
    case(&["--as", "Kari", "list", "--as", "Ola"], twice);
    case(&["--as=Kari", "list", "--as=Ola"], twice);
    let long = "x".repeat(201);
    case(
        &["new", "--no-open", "--title", &long],
        "Navnet på utkastet er på 201 tegn, og det er plass til 200. Kort det ned.",
    );
}

#[test]
fn messages_and_help_are_in_the_language_asked_for() {
    let missing = |arguments: &[&str]| Place::new().run(arguments).err;
    let none = "Det finnes ingen mal som heter «x». «avtale template list» viser malene.\n";
    assert_eq!(missing(&["template", "show", "x"]), none);
    let none = "Det finst ingen mal som heiter «x». «avtale template list» viser malane.\n";
    assert_eq!(missing(&["template", "show", "x", "--lang", "nn"]), none);
    let none = "There is no template called “x”. “avtale template list” shows the templates.\n";
    assert_eq!(missing(&["--lang=en", "template", "show", "x"]), none);
    let wrong = "There is no command “qqq”. “avtale --help” shows the commands.\n";
    assert_eq!(missing(&["--lang", "en", "qqq"]), wrong);
    let help = |tag| Place::new().run(&["export", "--help", "--lang", tag]).ok().to_owned();
    assert!(help("nn").contains("Bruk: avtale export [VAL]"));
    assert!(help("en").contains("Usage: avtale export [OPTIONS]"));
}

#[test]
fn the_environment_says_the_language_when_the_command_line_does_not() {
    let usage = |variables: &[(&str, &str)], arguments: &[&str]| {
        let place = Place::new();
        let mut command = place.command(&["list", "--help"]);
        let ran = command.args(arguments).envs(variables.iter().copied()).output().unwrap();
        let help = String::from_utf8(ran.stdout).unwrap();
        help.lines().find(|line| line.starts_with(['B', 'U'])).unwrap().to_owned()
    };
    let (nb, nn, en) =
        ("Bruk: avtale list [VALG]", "Bruk: avtale list [VAL]", "Usage: avtale list [OPTIONS]");
    assert_eq!(usage(&[("AVTALE_LANG", "en")], &[]), en);
    assert_eq!(usage(&[("AVTALE_LANG", "en")], &["--lang", "nb"]), nb);
    assert_eq!(usage(&[("AVTALE_LANG", "en")], &["--restricted"]), nb);
    assert_eq!(usage(&[("LANG", "nn_NO.UTF-8")], &[]), nn);
    assert_eq!(usage(&[("LANG", "en_GB.UTF-8")], &[]), nb, "what hosts come with is not asked for");
}

#[test]
fn a_language_that_is_not_there_is_told_and_bokmal_is_used() {
    let ran = Place::new().run(&["template", "list", "--lang", "fr"]);
    assert!(ran.ok().contains("imdi-avdir-2023"));
    let said = "«fr» er ikke et språk skjermteksten finnes på. Velg nb, nn eller en.\n";
    assert_eq!(ran.err, said);
}

#[test]
fn a_template_that_is_not_there_is_told() {
    let place = Place::new();
    for arguments in [&["new", "--template", "x y", "--no-open"][..], &["template", "show", "x y"]]
    {
        let ran = place.run(arguments);
        let said = "Det finnes ingen mal som heter «x y». «avtale template list» viser malene.\n";
        assert_eq!((ran.code, ran.err.as_str()), (1, said));
    }
    assert!(place.files().is_empty());
}

#[test]
fn settings_count_and_what_is_wrong_in_them_is_told_with_its_line() {
    let place = Place::new();
    let config = place.path("config.toml");
    std::fs::write(&config, "language = 'nn'\nfarge = 'blå'\nname = 'Ola'\n").unwrap();
    let config = config.to_str().unwrap();
    let ran = place.run(&["list", "--config", config]);
    assert_eq!(ran.code, 0);
    let said =
        format!("{config}, linje 2: «farge» er ikkje ei innstilling. Sjå «Settings» i README.\n");
    assert!(ran.err.starts_with(&said), "{}", ran.err);
    let missing = place.run(&["list", "--config", "borte.toml"]);
    assert_eq!(missing.code, 0);
    assert!(
        missing.err.starts_with("borte.toml: Fila med innstillinger finnes ikke."),
        "{}",
        missing.err
    );
}
