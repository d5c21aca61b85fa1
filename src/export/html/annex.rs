//! The annex about what departs from the standard text, in HTML.

use super::Page;
use super::escape::{escaped, lines};
use super::spoken;
use crate::assemble::{Deviation, Passage};
use crate::export::annex::{self, Fact};

impl Page<'_> {
    pub(super) fn annex(&mut self, deviations: &[Deviation]) {
        if deviations.is_empty() {
            return;
        }
        let words = &self.options.words.annex;
        let (level, heading) = (self.level(2), escaped(&words.heading));
        self.line("<section class=\"annex\" aria-labelledby=\"_annex\">");
        self.line(&format!("<h{level} id=\"_annex\">{heading}</h{level}>"));
        self.line(&format!("<p>{}</p>", lines(&words.lead)));
        let legend = [Passage::Removed(words.removed.clone()), Passage::Added(words.added.clone())];
        self.line(&format!("<p>{}</p>", legend.map(|passage| marked(&passage)).join(" ")));
        for deviation in deviations {
            self.deviation(deviation);
        }
        self.line("</section>");
    }

    fn deviation(&mut self, deviation: &Deviation) {
        let words = &self.options.words.annex;
        let label = spoken(deviation.spoken.label.as_deref(), &lines(&deviation.label));
        let level = self.level(3);
        self.line(&format!("<h{level}>{label}</h{level}>"));
        self.line(&format!("<p>{}</p>", escaped(annex::kind(deviation.kind, words))));
        let said = annex::passages(&deviation.words).map(|(blank, passage)| {
            let shown = marked(passage);
            let standard = deviation.spoken.standard.as_deref();
            match passage {
                Passage::Kept(_) => shown,
                Passage::Removed(_) => {
                    format!("{blank}{}", told(&words.removed, &spoken(standard, &shown)))
                }
                Passage::Added(_) => format!("{blank}{}", told(&words.added, &shown)),
            }
        });
        let said: String = said.collect();
        self.line(&format!("<blockquote><p>{said}</p></blockquote>"));
        let facts = annex::facts(deviation, words).into_iter();
        let facts = facts.map(|Fact { label, text, language }| {
            let text = spoken(language, &lines(&text));
            format!("<div><dt>{}:</dt> <dd>{text}</dd></div>\n", escaped(label))
        });
        let facts: String = facts.collect();
        if !facts.is_empty() {
            self.line(&format!("<dl>\n{facts}</dl>"));
        }
    }
}

/// Returns a passage with the element that says whether it was taken out or put in.
fn marked(passage: &Passage) -> String {
    match passage {
        Passage::Kept(text) => lines(text),
        Passage::Removed(text) => format!("<del>{}</del>", lines(text)),
        Passage::Added(text) => format!("<ins>{}</ins>", lines(text)),
    }
}

/// Returns a marked passage with what its mark means for those who hear the page: most screen readers say
/// nothing of the element.
fn told(meaning: &str, passage: &str) -> String {
    format!(
        "<span class=\"heard\">[{}: </span>{passage}<span class=\"heard\">]</span>",
        escaped(meaning)
    )
}
