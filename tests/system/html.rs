//! HTML held against the standard, by a parser that is not ours.

use super::python;

/// Returns every fault of the page, with line and column.
pub(crate) fn faults(page: &str) -> Vec<String> {
    let said = python::run::<&str>("system/html.py", &[], page, "python3-html5lib");
    said.lines().map(str::to_owned).collect()
}

#[test]
fn the_validator_tells_good_html_from_bad() {
    let good =
        "<!doctype html><html lang=nb><meta charset=utf-8><title>Æ</title><p>Å &amp; ø</html>";
    assert_eq!(faults(good), Vec::<String>::new());
    let crossed = faults("<!doctype html><title>x</title><p><b>a<i>b</b></i></p>");
    assert!(crossed.iter().any(|fault| fault.starts_with("1:")), "{crossed:?}");
    assert!(!faults("<p>no doctype</p>").is_empty());
}
