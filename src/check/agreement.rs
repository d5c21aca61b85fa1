//! Whether answers agree with each other.

use std::collections::BTreeSet;

use super::Finding;
use super::context::Context;
use super::token::{inflections, lower, tokens};
use crate::base::{Message, PartId};
use crate::template::{Field, Item, Severity, Value};

/// C24: the areas that are reported on are the areas that the parties cooperate in.
///
/// Source: the template, "Rapportering", line 85. Without an answer of its own the one follows the other.
pub(super) fn reporting(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(field) = context.field("reporting_other_areas") else { return };
    // A list without items is an answer too: that there are none.
    if context.draft.answer(&field.id).is_none() {
        return;
    }
    let reported = given_first_parts(context, field);
    let agreed = first_parts(context, "other_areas");
    let has = |list: &[&str], area: &str| list.iter().any(|other| lower(other) == lower(area));
    let place = context.at_field(field);
    for area in reported.iter().filter(|area| !has(&agreed, area)) {
        let message = Message::new("check-reported-not-agreed").with("area", area);
        findings.push(place.finding("C24", context.severity("C24", Severity::Form), message));
    }
    for area in agreed.iter().filter(|area| !has(&reported, area)) {
        let message = Message::new("check-agreed-not-reported").with("area", area);
        findings.push(place.finding("C24", context.severity("C24", Severity::Form), message));
    }
}

/// C28: the contacts of the two sides are not the same person, unless the programme is inside NAV.
pub(super) fn contacts(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let organisation = context.standing("organisation").and_then(Value::option);
    let Some(field) = context.field("contacts_nav") else { return };
    if organisation == Some("inside_nav") {
        return;
    }
    let municipality: BTreeSet<_> =
        context.items("contacts_municipality").iter().flat_map(marks).collect();
    for contact in context.items("contacts_nav") {
        if marks(contact).iter().any(|mark| municipality.contains(mark)) {
            let name = part(contact, "name").or_else(|| part(contact, "email")).unwrap_or_default();
            let message = Message::new("check-same-contact").with("name", name);
            let severity = context.severity("C28", Severity::Form);
            findings.push(context.at_field(field).finding("C28", severity, message));
        }
    }
}

/// Returns what tells a person from others: name and e-mail address. A telephone may be a switchboard's.
fn marks(contact: &Item) -> Vec<(&'static str, String)> {
    let mark = |id: &'static str| {
        let words: Vec<_> = part(contact, id)?.split_whitespace().map(lower).collect();
        (!words.is_empty()).then(|| (id, words.join(" ")))
    };
    [mark("name"), mark("email")].into_iter().flatten().collect()
}

/// C42: everyone who calls a meeting, and everyone with a list of tasks, is one of the parties.
///
/// Source: consistency. An option always is; what drafters write in their own words is when it names a
/// party, a role without a place, or the parties together.
pub(super) fn parties(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let known = party_words(context);
    let mut told = BTreeSet::new();
    for (id, part_name) in NAMING {
        let Some(field) = context.field(id) else { continue };
        let single = context.draft.answer(&field.id).and_then(Value::words);
        let parts = context.items(id).iter().filter_map(|item| part(item, part_name));
        for text in single.into_iter().chain(parts) {
            let takes_part =
                participants(context, id).is_some_and(|who| who.contains(&lower(text.trim())));
            if !takes_part && names_stranger(text, &known) && told.insert((id, lower(text))) {
                let message = Message::new("check-not-a-party")
                    .with("label", &field.label)
                    .with("text", text.trim());
                let severity = context.severity("C42", Severity::Form);
                findings.push(context.at_field(field).finding("C42", severity, message));
            }
        }
    }
}

/// Fields that name a party, and the part that does in a list.
const NAMING: [(&str, &str); 5] = [
    ("leader_meeting_convener", ""),
    ("cooperation_meeting_convener", ""),
    ("evaluation_convener", ""),
    ("extra_meetings", "convener"),
    ("other_party_responsibilities", "party"),
];

/// Returns who takes part in the meeting that a field names the convener of: they need be no party by name.
fn participants(context: &Context<'_>, id: &str) -> Option<String> {
    let meeting = id.strip_suffix("_convener")?;
    context.standing(&format!("{meeting}_participants")).and_then(Value::words).map(lower)
}

fn party_words(context: &Context<'_>) -> Vec<String> {
    let lines = ["unit_name", "municipality_name"];
    let lines = lines.iter().filter_map(|id| context.standing(id)).filter_map(Value::words);
    let lists = ["nav_office", "parties"].iter().flat_map(|id| first_parts(context, id));
    let words = lines.chain(lists).flat_map(tokens).map(|token| lower(token.word));
    words.filter(|word| word.chars().count() >= 4).collect()
}

/// Words that say where someone belongs.
const PLACES: [&str; 7] = ["ved", "i", "hos", "fra", "for", "på", "av"];

/// Words that stand for the parties themselves.
const TOGETHER: [&str; 8] =
    ["nav", "kommunen", "kommunens", "begge", "tur", "omgang", "enheten", "avtalepartene"];

/// Endings of words for a role, which anyone can have.
const ROLES: [&str; 13] = [
    "leder",
    "lederen",
    "lederne",
    "ledere",
    "sjef",
    "sjefen",
    "giver",
    "giveren",
    "ansvarlig",
    "ansvarlige",
    "koordinator",
    "koordinatoren",
    "direktør",
];

fn names_stranger(text: &str, known: &[String]) -> bool {
    let words: Vec<_> = tokens(text).map(|token| lower(token.word)).collect();
    let is_known = |word: &String| {
        TOGETHER.contains(&&**word)
            || word.starts_with("part")
            || known.iter().any(|name| inflections(name, word))
    };
    if words.is_empty() || words.iter().any(is_known) {
        return false;
    }
    let after = words.iter().position(|word| PLACES.contains(&&**word));
    match after {
        Some(at) => words.iter().skip(at + 1).any(|word| word.chars().count() >= 4),
        None => !words.iter().any(|word| ROLES.iter().any(|role| word.ends_with(role))),
    }
}

fn part<'a>(item: &'a Item, id: &str) -> Option<&'a str> {
    item.parts.get(&PartId::new(id).ok()?).and_then(Value::words)
}

/// Returns the names of a list's items: their first parts, without those left blank.
fn first_parts<'a>(context: &Context<'a>, id: &str) -> Vec<&'a str> {
    let first = context.field(id).and_then(|field| field.kind.first_part());
    names_in(context.items(id), first)
}

fn given_first_parts<'a>(context: &Context<'a>, field: &Field) -> Vec<&'a str> {
    let items = context.draft.answer(&field.id).map_or(&[][..], Value::items);
    names_in(items, field.kind.first_part())
}

fn names_in<'a>(items: &'a [Item], part: Option<&PartId>) -> Vec<&'a str> {
    let names = items.iter().filter_map(|item| item.parts.get(part?)?.words());
    names.map(str::trim).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests;
