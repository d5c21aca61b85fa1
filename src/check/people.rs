//! Contacts and signatories.

use super::Finding;
use super::context::{Context, Presence};
use super::speech::stands;
use super::token::tokens;
use crate::base::{Message, PartId};
use crate::template::{Item, Value};

/// C27: each side has a contact who can be reached.
///
/// Source: the guideline of 2023, "Samarbeidsavtale og samarbeidsrutiner"; 2021 § 5.1; the template,
/// "Kontaktpersoner". A side without contacts, and a contact without a role, is told by `complete`.
pub(super) fn contacts(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.stands("C27", "contacts", findings) {
        return;
    }
    for id in ["contacts_municipality", "contacts_nav"] {
        let Some(place) = context.place_of(id) else { continue };
        let unreachable = context.items(id).iter().filter(|item| {
            item.is_written() && [part(item, "phone"), part(item, "email")] == [None, None]
        });
        for item in unreachable {
            let who = part(item, "name").or_else(|| part(item, "role")).unwrap_or_default();
            let message = Message::new("check-contact-unreachable").with("name", who);
            findings.extend(context.advise("C27", &place, message));
        }
    }
}

/// C32: who signs is a leader.
///
/// Source: the guideline of 2021 § 5.2; 2015 "skal".
pub(super) fn leaders(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(rule) = context.template.rule("C32") else { return };
    let Some(topic) = rule.topics.iter().find(|topic| topic.id == "leader") else { return };
    for id in ["signatories_municipality", "signatories_nav"] {
        let Some(place) = context.place_of(id) else { continue };
        if context.draft.is_not_relevant(&place.section) {
            continue;
        }
        for title in context.items(id).iter().filter_map(|item| part(item, "title")) {
            let words: Vec<_> = tokens(title).collect();
            let leads = (0..words.len())
                .filter_map(|at| words.get(at..))
                .any(|rest| topic.words.iter().any(|phrase| stands(phrase, rest)));
            if !leads {
                let message = Message::new("check-not-a-leader").with("title", title);
                findings.extend(context.advise("C32", &place, message));
            }
        }
    }
}

/// C33: somebody signs for each side.
///
/// Source: the guideline of 2021 § 5.2; Kristiansand's agreement is signed by two directors of the
/// municipality alone. A blank for the municipality's is told by `complete::missing`; a routine inside the
/// NAV office has one side.
pub(super) fn signatories(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(place) = context.place_of("signatories_nav") else { return };
    if context.presence(&place.section) != Presence::Stands {
        context.stands("C33", place.section.as_str(), findings);
    } else if !context.is_inside_nav() && context.items("signatories_nav").is_empty() {
        findings.extend(context.advise("C33", &place, Message::new("check-nav-does-not-sign")));
    }
}

fn part<'a>(item: &'a Item, id: &str) -> Option<&'a str> {
    let words = item.parts.get(&PartId::new(id).ok()?).and_then(Value::words)?.trim();
    words.contains(char::is_alphanumeric).then_some(words)
}
