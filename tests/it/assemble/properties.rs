//! Whatever is answered, the agreement keeps the rules of the language.

use std::collections::BTreeMap;

use avtale::assemble::{Block, BlockKind, Document};
use avtale::base::norwegian::{letters, stops};
use avtale::base::{Day, ItemId, Line, Prose};
use avtale::draft::{ClauseChange, ClauseState, Declared, OwnClause};
use avtale::template::{Chosen, FieldKind, Item, Template, Term, TimeOfYear, Value};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::Union;

use super::bench::{Bench, clause, lines, section, stamped, text};

/// Words of which no two in a row are the same; some meet the template's own.
const WORDS: [&str; 24] = [
    "NAV",
    "kommune",
    "hver",
    "hvert",
    "ved",
    "leder",
    "Leder",
    "Enhet",
    "for",
    "integrering",
    "Østre",
    "åpen",
    "ærlig",
    "møter",
    "ledermøte",
    "i",
    "uke",
    "IMDi",
    "mv.",
    "14.",
    "og",
    "mellom",
    "per",
    "Bodø",
];

/// Something typed in a hurry: other blanks, capitals and marks than there should be.
fn phrase() -> impl Strategy<Value = String> {
    let words = subsequence(WORDS.to_vec(), 1..5).prop_shuffle();
    let before = select(vec!["", "NAV", "nav"]);
    let after = select(vec!["", "kommune"]);
    let between = select(vec![" ", "  "]);
    let ends = select(vec![
        ("", ""),
        ("", "."),
        ("  ", ".."),
        ("", " ."),
        (" ", ","),
        ("", " "),
        ("", ";"),
    ]);
    (before, words, after, between, ends).prop_map(
        |(before, words, after, between, (start, end))| {
            let words = undoubled(&[&[before], &words[..], &[after]].concat());
            format!("{start}{}{end}", words.join(between))
        },
    )
}

/// Returns the words without repeats.
fn undoubled(words: &[&str]) -> Vec<String> {
    let mut put: Vec<String> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        if put.last().is_none_or(|last| !same(last, word)) {
            put.push((*word).to_owned());
        }
    }
    put
}

fn long_text() -> impl Strategy<Value = String> {
    let line = (select(vec!["", "- ", "• ", "  "]), phrase());
    prop::collection::vec(line, 1..4).prop_map(|lines| {
        let mut put: Vec<String> = Vec::new();
        for (mark, text) in &lines {
            let last = put.last().map(|line| stops::without_end(line).split_whitespace());
            let first = text.split_whitespace().next().unwrap_or_default();
            if !last.and_then(Iterator::last).is_some_and(|last| same(last, first)) {
                put.push(format!("{mark}{}", text.trim_start()));
            }
        }
        put.join("\n")
    })
}

fn line() -> impl Strategy<Value = Line> {
    let nothing = select(vec!["", "  ", "."]).prop_map(str::to_owned);
    prop_oneof![9 => phrase(), 1 => nothing].prop_map(|text| Line::kept(&text))
}

/// Returns answers of a kind.
fn value(kind: &FieldKind) -> BoxedStrategy<Value> {
    match kind {
        FieldKind::Line { .. } => line().prop_map(Value::Line).boxed(),
        FieldKind::Prose { .. } => long_text().prop_map(|t| Value::Prose(Prose::kept(&t))).boxed(),
        FieldKind::Count { min, max, .. } => (*min..=*max, any::<bool>())
            .prop_map(|(number, at_least)| Value::Count { number, at_least })
            .boxed(),
        FieldKind::Choice { options, free } => {
            let ids: Vec<_> = options.iter().map(|option| option.id.clone()).collect();
            let chosen = select(ids).prop_map(Chosen::Option).boxed();
            let other = line().prop_map(Chosen::Other).boxed();
            let choices = if free.is_some() { vec![chosen, other] } else { vec![chosen] };
            Union::new(choices).prop_map(Value::Choice).boxed()
        }
        FieldKind::Term { .. } => prop_oneof![
            Just(Value::Term(Term::Open)),
            day().prop_map(|day| Value::Term(Term::Day(day)))
        ]
        .boxed(),
        FieldKind::Time => time().prop_map(Value::Time).boxed(),
        FieldKind::PlaceDate => (line(), prop::option::of(day()))
            .prop_map(|(place, day)| Value::PlaceDate { place, day })
            .boxed(),
        FieldKind::List { parts, .. } => {
            let parts: Vec<_> = parts.iter().map(|p| (p.id.clone(), value(&p.kind))).collect();
            let parts: Vec<_> = parts
                .into_iter()
                .map(|(id, value)| {
                    prop::option::weighted(0.8, value).prop_map(move |v| (id.clone(), v))
                })
                .collect();
            prop::collection::vec(parts, 0..4).prop_map(list).boxed()
        }
    }
}

fn list(items: Vec<Vec<(avtale::base::PartId, Option<Value>)>>) -> Value {
    let item = |(at, parts): (usize, Vec<(_, Option<Value>)>)| Item {
        id: ItemId::new(&format!("i{at}")).unwrap(),
        parts: parts.into_iter().filter_map(|(id, v)| Some((id, v?))).collect::<BTreeMap<_, _>>(),
    };
    Value::List(items.into_iter().enumerate().map(item).collect())
}

fn day() -> impl Strategy<Value = Day> {
    (2026i16..2032, 1i8..13, 1i8..29)
        .prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn time() -> impl Strategy<Value = TimeOfYear> {
    prop_oneof![
        day().prop_map(TimeOfYear::Day),
        (1u8..13, 1u8..29).prop_map(|(month, day)| TimeOfYear::DayOfYear { month, day }),
        (1u8..13).prop_map(TimeOfYear::Month),
        (1u8..54).prop_map(TimeOfYear::Week),
        Just(TimeOfYear::NewYear),
        line().prop_map(TimeOfYear::Other),
    ]
}

/// Returns drafts with answers to any of the fields, changed clauses, own clauses and sections left out.
fn bench() -> impl Strategy<Value = Bench> {
    let Bench { template, .. } = Bench::empty();
    let answers: Vec<_> = template
        .fields()
        .iter()
        .map(|(id, field)| {
            let id = id.clone();
            prop::option::weighted(0.75, value(&field.kind)).prop_map(move |v| (id.clone(), v))
        })
        .collect();
    let states = clause_states(&template);
    let sections: Vec<_> = template.sections().iter().map(|section| section.id.clone()).collect();
    let left = subsequence(sections, 0..3);
    let own =
        prop::option::of((long_text(), select(vec!["leader_meetings", "signing", "parties"])));
    (answers, states, left, own).prop_map(move |(answers, states, left, own)| {
        let mut bench = Bench::of(&template);
        for (id, value) in answers {
            bench.draft.answers.extend(value.map(|value| (id, stamped(value))));
        }
        for (id, state) in states {
            let change = ClauseChange { state, reason: None, standard: String::new() };
            bench.draft.clauses.insert(id, stamped(change));
        }
        for entry in &mut bench.draft.sections {
            let out = left.contains(&entry.id);
            entry.declared = out.then(|| stamped(Declared::NotRelevant));
        }
        bench.draft.own_clauses.extend(own.map(|(text, at)| OwnClause {
            id: clause("own"),
            section: section(at),
            after: None,
            text: stamped(Prose::kept(&text)),
        }));
        bench
    })
}

fn clause_states(
    template: &Template,
) -> impl Strategy<Value = Vec<(avtale::base::ClauseId, ClauseState)>> + use<> {
    let ids: Vec<_> =
        template.sections().iter().flat_map(|s| &s.clauses).map(|c| c.id.clone()).collect();
    let state = prop_oneof![
        Just(ClauseState::LeftOut),
        long_text().prop_map(|text| ClauseState::Replaced(Prose::kept(&text))),
        (phrase(), select(vec!["{unit_name}", "{teams}", "{nav_office}", "{reporting_period}"]))
            .prop_map(|(text, slot)| {
                let text = stops::without_end(&text);
                ClauseState::Edited(Prose::kept(&format!("{text} {slot} .\n{slot} {text}")))
            })
    ];
    prop::collection::vec((select(ids), state), 0..4)
}

/// Returns whether two words in a row are the same word.
fn same(word: &str, next: &str) -> bool {
    let bare = |word: &str| {
        word.trim_start_matches(['(', '«'])
            .trim_end_matches(['.', ',', ';', ':', ')', '»'])
            .to_lowercase()
    };
    let word_ends = word.ends_with(|c: char| c.is_alphanumeric());
    let every = ["hver", "hvert", "per"];
    let both = every.contains(&&*bare(word)) && every.contains(&&*bare(next));
    word_ends && (bare(word) == bare(next) || both)
}

/// Returns what is wrong with a line of the agreement.
fn fault_of_line(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    if let Some((word, next)) = pairs.find(|(word, next)| same(word, next)) {
        return Some(format!("«{word} {next}» stands twice"));
    }
    let bracket = line.match_indices('[').any(|(at, _)| {
        let inside = line.split_at(at + 1).1;
        !inside.starts_with("mangler: ") && !inside.starts_with(|c: char| c.is_ascii_digit())
    });
    [
        ("a double blank", line.contains("  ")),
        ("a blank before a full stop", line.contains(" .") || line.contains(" ,")),
        ("two full stops", line.replace("...", "…").contains("..")),
        ("a comma and a full stop", line.contains(",.")),
        ("a blank at the end", line.trim() != line),
        ("another bracket", bracket),
        ("nothing", line.is_empty()),
    ]
    .into_iter()
    .find_map(|(what, wrong)| wrong.then(|| what.to_owned()))
}

/// Returns a sentence of a paragraph that starts with a small letter.
fn small_start(paragraph: &str) -> Option<&str> {
    let starts = paragraph.match_indices(". ").filter_map(|(at, _)| {
        let (before, start) = paragraph.split_at(at + 1);
        let word = before.split_whitespace().next_back()?;
        let figure = word.trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
        (!stops::is_abbreviation(word) && !figure).then_some(start.trim_start())
    });
    std::iter::once(paragraph)
        .chain(starts)
        .find(|start| !start.starts_with('[') && letters::capitalise(start) != *start)
}

fn faults(document: &Document) -> Vec<String> {
    let mut faults: Vec<String> = document.blocks.iter().flat_map(faults_of_block).collect();
    for pair in document.blocks.windows(2) {
        if let (Some(upper), Some(lower)) = (level(&pair[0]), level(&pair[1]))
            && upper > 0
            && lower <= upper
        {
            faults.push(format!("nothing stands under {}", pair[0].id));
        }
    }
    if document.blocks.last().and_then(level).is_some_and(|level| level > 0) {
        faults.push("nothing stands under the last heading".to_owned());
    }
    let marks: Vec<usize> = marks(document);
    let numbers: Vec<usize> = document.footnotes.iter().map(|note| note.number).collect();
    if marks != numbers || numbers.iter().enumerate().any(|(at, number)| at + 1 != *number) {
        faults.push(format!("footnotes {numbers:?} are marked {marks:?}"));
    }
    faults
}

fn faults_of_block(block: &Block) -> Vec<String> {
    let texts: Vec<String> = match &block.kind {
        BlockKind::Heading { text: words, .. } | BlockKind::Paragraph(words) => vec![text(words)],
        BlockKind::List(bullets) => bullets.iter().map(|bullet| text(bullet)).collect(),
        BlockKind::Signatures { party, .. } => vec![text(party)],
        BlockKind::Table { rows, .. } => {
            let cells = rows.iter().flat_map(|row| &row.0).filter(|cell| !cell.is_empty());
            cells.map(|cell| text(cell)).collect()
        }
        BlockKind::Image { .. } | BlockKind::PlaceAndDate { .. } => Vec::new(),
    };
    let starts = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph(_));
    let small = texts.iter().filter(|_| starts).filter_map(|text| small_start(text));
    let small = small.map(|start| format!("{}: small letter at «{start}»", block.id));
    let others = texts.iter().filter_map(|text| {
        fault_of_line(text).map(|fault| format!("{}: {fault} in «{text}»", block.id))
    });
    small.chain(others).collect()
}

fn level(block: &Block) -> Option<u8> {
    if let BlockKind::Heading { level, .. } = block.kind { Some(level) } else { None }
}

fn marks(document: &Document) -> Vec<usize> {
    let all = lines(document);
    let text = all[..all.len() - document.footnotes.len()].join(" ");
    text.split('[').filter_map(|part| part.split_once(']')?.0.parse().ok()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_give_correct_norwegian(bench in bench()) {
        let document = bench.document();
        let faults = faults(&document);
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
