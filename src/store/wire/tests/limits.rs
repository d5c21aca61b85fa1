//! Tests that whatever an edit brings to a draft is read as it was written.

use super::super::{read_draft, write_draft};
use crate::draft::MOST_ELEMENTS;
use crate::draft::testing::full::{filled, roomy};
use crate::draft::testing::random::edits;
use crate::draft::testing::{change, draft, template};
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_is_accepted_is_read_as_it_was_written(edits in edits(60)) {
        let template = template();
        let mut draft = draft(&template);
        for (edit, at) in edits {
            drop(draft.apply(&template, change(edit, at)));
        }
        let bytes = write_draft(&draft, &template);
        prop_assert_eq!(read_draft(&bytes, |_| Some(&template)), Ok(draft));
    }
}

#[test]
fn a_full_draft_is_read_again() {
    let template = roomy();
    let sections = MOST_ELEMENTS - template.sections.len();
    let draft = filled(MOST_ELEMENTS, MOST_ELEMENTS, sections, MOST_ELEMENTS);
    let bytes = write_draft(&draft, &template);
    assert!(read_draft(&bytes, |_| Some(&template)) == Ok(draft));
}
