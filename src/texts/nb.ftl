# Bokmål. Every word of screens and messages; the agreement's own words are in the template.
# Keys begin with the name of the module that uses them, each module under a `###` comment of its own.

### texts

texts-no-nynorsk = Skjermteksten finnes ikke på nynorsk ennå. Den vises på bokmål.
texts-no-english = The screen texts are not in English yet. They are shown in Norwegian (bokmål).
texts-no-such-language = «{ $tag }» er ikke et språk skjermteksten finnes på. Den vises på bokmål.
