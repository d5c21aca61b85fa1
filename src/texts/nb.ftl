# Bokmål. Every word of screens and messages; the agreement's own words are in the template.
