//! Tests of faults in what the rules of `check` rest on.

use super::faults;

#[test]
fn what_a_check_rests_on_is_told_when_it_is_wrong() {
    let check = |lines: &str| format!("[[check]]\n{lines}\nsays = \"Slik er det.\"\n\n[[hint]]");
    let right = "id = \"C07\"\nseverity = \"should\"\nsources = [\"own\"]\ncitation = \"Vårt råd\"";
    let topic = "[[check.topic]]\nid = \"early\"\nlabel = \"tidlig\"\nwords = [\"tidlig*\"]";
    let case = |lines: &str, topic: &str, expected: &[(&str, &str)]| {
        let text = check(lines).replace("\n\n[[hint]]", &format!("\n{topic}\n\n[[hint]]"));
        faults::case("[[hint]]", &text, expected);
    };
    case(&right.replace("C07", "C99"), "", &[("template-word", "C99")]);
    case(&right.replace("should", "bør"), topic, &[("template-word", "bør")]);
    case(&right.replace("own", "ingen"), topic, &[("template-unknown", "ingen")]);
    case(&right.replace("[\"own\"]", "[]"), topic, &[("template-check-source", "[[check]]")]);
    case(right, "", &[("template-check-topic", "[[check]]")]);
    let line = "words = [\"tidlig*\"]";
    case(
        right,
        &topic.replace("tidlig*", "ti*"),
        &[("template-blank", "[[check.topic]]"), ("template-phrase", "ti*")],
    );
    let with = format!("{topic}\nwith = [\"e-post\"]");
    case(right, &with, &[("template-phrase", "with")]);
    case(right, &topic.replace(line, "words = []"), &[("template-blank", "[[check.topic]]")]);
    case(right, &format!("{topic}\n{topic}"), &[("template-check-topic-twice", "[[check.topic]]")]);
}
