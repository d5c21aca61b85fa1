# English. Every word of screens and messages; the agreement's own words are in the template.
# The same keys in the same order as in nb.ftl. British spelling; names of documents, laws and NAV as they are.

### template
template-answer-text = This needs some text.
template-answer-count = Type a number from { $min } to { $max }, such as “2” or “to” (two).
template-answer-at-least = Type a number from { $min } to { $max }, such as “2”, “to” (two) or “minst 2” (at least 2).
template-answer-choice = Choose one of these: { $options }.
template-answer-day = Type a date, such as “22.11.2026” or “22. november 2026”.
template-answer-day-or-open = Type a date, such as “22.11.2026” or “22. november 2026”, or choose “{ $open }”.
template-answer-time = Type a date, a month, a week or words of your own, such as “15. mars”, “november”, “uke 46” (week 46) or “årsskiftet” (the turn of the year).
template-answer-no-time = This can’t be read as a date or a week. { template-answer-time }
template-answer-no-day = This can’t be read as a date. { template-answer-place-date }
template-answer-place-date = Type a place and a date, such as “Kristiansand, 18.9.2026”.
template-answer-list = Add to the list, one at a time: { $item }.
template-answer-part = “{ $part }” doesn’t belong here. Take it out.
template-answer-long = The text is { $length } characters long, and there is room for { $max }. Shorten it.
template-answer-many = The list has { $count } rows, and there is room for { $max }. Take some out.

# Faults of template files. A clerk reads them, so each says what to do.
template-no-start = The file template.toml is missing. A template needs it: it says which other files belong to it.
template-file-absent = The file “{ $name }” is on the list of files but doesn’t exist. Put it in the folder, or take it off the list.
template-file-unlisted = The file “{ $name }” is in the folder but not under “files” in template.toml. Add it there, or move the file out.
template-syntax = This line can’t be read. It should look like this: name = "text". Look for equals signs, quotation marks and brackets that are missing or too many.
template-syntax-quotes = This line can’t be read. Text stands between straight quotation marks: name = "text". If the text itself has quotation marks, use « and ».
template-syntax-long = The text that begins here has no end. Put three quotation marks after it as well, or use one before and one after.
template-syntax-comma = This line can’t be read. There must be one comma between the items of a list.
template-syntax-brackets = This line can’t be read. A bracket is opened and not closed, or the other way round.
template-syntax-twice = The name on this line is used earlier in the same table. Take out one of the two lines.
template-key-unknown = “{ $key }” doesn’t belong here. What can stand here is: { $known }.
template-key-missing = “{ $key }” is missing here. Add a line that begins with: { $key } =
template-wrong-type = “{ $key }” must be { $wanted ->
    [text] text between quotation marks
    [texts] a list of texts: ["…", "…"]
    [number] a whole number without quotation marks
    [flag] true or false, without quotation marks
    [tables] a list of tables
   *[other] a table
}.
template-blank = “{ $key }” is empty. Write something, or take out the line if it isn’t needed.
template-line-break = “{ $key }” must be on one line. Take out the line break in the text.
template-hidden = The text has an invisible character ({ $code }). Delete it, or type the word again.
template-id = “{ $id }” can’t be an id. Use only small letters a–z, digits, “_”, “-” and “.”, and begin with a letter or a digit.
template-twice = { $sort ->
    [file] The file
    [step] The step
    [source] The source
    [set] The set of choices
    [section] The section
    [field] The field
    [label] The name
    [clause] The standard text
    [option] The choice
    [part] The part
    [hint] The hint
    [rule] The check
   *[placeholder] The placeholder
} “{ $name }” is already in { $file }, line { $line }. Give one of them another name.
template-word = “{ $word }” isn’t something “{ $key }” can be. Use one of these: { $allowed }.
template-range = “{ $key }” must be a whole number from { $min } to { $max }.
template-date = “{ $key }” must be a date, written like this: "2023-12-12".
template-unknown = { $sort ->
    [step] The step
    [source] The source
    [set] The set of choices
    [section] The section
    [field] The field
    [clause] The standard text
    [option] The choice
    [hint] The hint
   *[part] The part
} “{ $name }” doesn’t exist. Look for a spelling mistake, or make it first.
template-slot-broken = This bracket isn’t the place for an answer. Write for example {"{"}unit_name{"}"}, with the id of the field and nothing more, or use ordinary brackets.
template-slot-form = “{ $slot }” doesn’t suit the field. “:per” is for fields with choices; “:rest” and “?one|several” are for lists.
template-later = The field “{ $name }” is asked for later, so its answer can’t be used here. Move the question forward, or use another field.
template-test-mixed = Here, choices with “!” and without stand together. Put “!” in front of all of them or none.
template-options-one = The field needs either “choices” with the name of a set of choices, or choices of its own ([[section.field.option]]).
template-option-reserved = “open”, “empty” and “answered” have a meaning of their own in conditions. Call the choice something else.
template-field-reserved = “{ $id }” has a meaning of its own in files of answers. Call the field something else.
template-part-reserved = Each item of a list has its own “{ $id }” in the draft’s file. Call the part something else.
template-option-alike = The choice “{ $label }” can’t be told from another in the same list. Give it another name.
template-label-angle = The name of a field can’t have the characters < and >. Take them out.
template-part-list = A part of a list can’t be a list itself. Use “prose” for several lines.
template-min-max = “min” is greater than “max”. Swap them.
template-default = “{ $text }” isn’t an answer to this field. Write the default the way an answer is written, or as the id of a choice.
template-takes-list = The field “{ $name }” isn’t a list. This needs a field of the kind “list”.
template-takes-place-date = The field “{ $name }” isn’t place and date. This needs a field of the kind “place_date”.
template-footnote = The standard text “{ $name }” isn’t a footnote. Write body = "footnote" in it, or refer to another.
template-joined-first = The first standard text of a section has no text before it to join. Take out “joined”.
template-step-order = The section “{ $name }” belongs to an earlier step than the section before it. Move it, so that the sections come in the order of the steps.
template-hint-nowhere = The hint isn’t tied to anything. Say which fields (“fields”) or sections (“sections”) it is for.
template-check-source = The check has no source. Write at least one under “sources”.
template-check-topic = The check needs the words for “{ $topic }”. Add [[check.topic]] with id = "{ $topic }".
template-check-topic-twice = The words for “{ $topic }” stand twice in the same check. Put them together.
template-phrase = “{ $text }” isn’t words that can be looked for. Write one or more words with blanks between them, and “*” after or before at least three letters.
template-hint-source = The hint has no source. Write at least one under “sources”.
template-point-source = The point has no source. Write at least one under “sources”.
template-suggestion-field = The field “{ $name }” doesn’t take suggestions. It must be a long text, or a list whose first part is one line of text.
template-suggestion-long = The suggestion is { $length } characters long, and there is room for { $max }. Shorten it.
template-fingerprint = “{ $text }” isn’t a fingerprint. It must be 8–64 characters of 0–9 and a–f; without the line, no change is noticed.
template-guideline-point = { $strength }: { $text }
template-guideline-before = Earlier: { $text }
template-guideline-conflict = The sources disagree. { $text }
template-guideline-newest = In force now: { $text }
template-guideline-noted = Noted { $noted }: { $text }
template-guideline-found = { $text }
template-guideline-means = What it means for the agreement: { $text }
template-guideline-unconfirmed = Not confirmed: { $text }
template-guideline-source = Source: { $text }
template-bracket = The words in “words” must contain the bracket [{ $bracket }].
template-language = “{ $text }” can’t be in “languages”. Write a language with two or three small letters, such as "nn", and not the template’s own.
template-half = “{ $key }” is missing. Give the whole text in the other language, or nothing of it.
template-unsaid = The answers to “{ $name }” have no words in “{ $language }”. Add them to the answers, or take out the text in that language here.

### texts

texts-no-such-language = “{ $tag }” isn’t a language that the screens have. Choose nb, nn or en.
texts-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
texts-day = { $day } { texts-month } { $year }
texts-language = { $language ->
    [nb] bokmål
    [nn] nynorsk
    [en] English
   *[other] { $language }
}

### draft
draft-no-field = The template has no field called “{ $field }”.
draft-wrong-kind = “{ $place }” takes another kind of answer.
draft-nowhere = “{ $what }” isn’t here. Somebody may have removed it.
draft-taken = “{ $what }” is already in use.
draft-stale = The text has changed since you saw it. Look it over and try again.
draft-not-empty = The section has text or notes. Move or remove them first.
draft-of-template = The section belongs to the template and can’t be removed. Set it to “not relevant” if it should be left out.
draft-needs-heading = A section of your own must have a heading. Write one.
draft-too-long = There is room for at most { $max } characters here. Shorten the text or divide it.
draft-too-many = There is room for at most { $max } here.
draft-note-head = { $kind ->
    [question] Question
    [decision] Decision
    [disagreement] Disagreement
    [answer] Answer
    [clarify] { $about ->
        [whom] To be clarified with { $whom }
        [due] To be clarified, due { $due }
        [both] To be clarified with { $whom }, due { $due }
       *[neither] To be clarified
    }
   *[plain] Note
 }

### export: words in the agreement itself

export-missing = missing
export-draft = DRAFT
export-footnotes = Footnotes
export-footnote = Footnote
export-back = Back to the text
export-contents = Contents
export-place-and-date = Place and date
export-logo = Logo
export-page = Page
export-of = of
export-reference = Reference
export-annex = Annex: Changes from the template
export-annex-lead = This lists what has been changed, replaced, left out or added in the template’s text. Words taken out and words put in are marked.
export-annex-edited = Changed
export-annex-replaced = Replaced with own text
export-annex-left-out = Left out
export-annex-retitled = New heading
export-annex-own-clause = Own text added
export-annex-own-section = Own section added
export-annex-removed = taken out
export-annex-added = put in
export-annex-changed = Changed by
export-annex-reason = Reason
export-annex-guideline = The guideline
export-pdf-fault = The PDF couldn’t be made, and that is a fault in the program ({ $why }). Choose another type of file for now.
export-no-pdf = This program is built without PDF. Choose another type of file.
export-unprintable = The typeface of the PDF doesn’t have the character { $character }.

### minutes: a document of its own, in the language of the agreement

minutes-title = Minutes: { $title }
minutes-changed = As the work stood on { $day }. Last changed by { $by }.
minutes-parties = Parties: { $parties }.
minutes-done = Marked as done
minutes-done-by = { $section } ({ $by }, { $day })
minutes-nothing-done = No section is marked as done.
minutes-people = Who has what
minutes-person = { $section }: { $person }
minutes-decided = Decided
minutes-nothing-decided = No decisions are written down.
minutes-decision = { $text } ({ $by }, { $day })
minutes-decision-at = { $field }: { $text } ({ $by }, { $day })
minutes-carried-out = Put into the agreement ({ $by }, { $day }).
minutes-settled = Settled
minutes-closed = Settled ({ $by }, { $day }).
minutes-open = Open
minutes-nothing-open = Nothing is open.
minutes-note = { draft-note-head }: { $text } ({ $by }, { $day })
minutes-note-at = { $field }. { draft-note-head }: { $text } ({ $by }, { $day })
minutes-bare = { draft-note-head } ({ $by }, { $day })
minutes-bare-at = { $field }. { draft-note-head } ({ $by }, { $day })
minutes-answer = Answer: { $text } ({ $by }, { $day })

### spell

spell-not-built = The program was built without spelling.
spell-encoding = The dictionary { $path } is in the encoding “{ $encoding }”, which can’t be read here. UTF-8, ISO8859-1 and ISO8859-15 can.
spell-damaged = The dictionary { $path } is damaged, or in another encoding than it says. Install it again.
spell-too-large = The dictionary { $path } is larger than any dictionary should be, and isn’t read.
spell-fault = The dictionary couldn’t be used. Install it again.

### check

check-missing = { $asked ->
    [yes] It doesn’t say “{ $what }”.
   *[no] This is missing: “{ $what }”.
 } Answer the question, or take out the sentence that needs the answer.
check-open = “{ $label }” isn’t answered. The answer decides what the agreement will say.
check-unread = The answer “{ $text }” to “{ $label }” can’t be read. Type it again, or it will be left out.
check-fault = The answer to “{ $label }” is longer than the template has room for, or no longer fits. Look it over.
check-meeting-part = “{ $label }”: “{ $part }” isn’t filled in for “{ $name }”. Say it too, so that everybody knows.
check-part-of-named = “{ $label }”: “{ $part }” is missing or can’t be read for “{ $name }”. Fill it in, or take out the row.
check-part-of-numbered = “{ $label }”: “{ $part }” is missing or can’t be read in row { $number }. Fill it in, or take out the row.
check-left-out = The agreement no longer says anything about “{ $label }”. Bring the sentence back, or say it in your own words.
check-reported-not-agreed = You report on “{ $area }”, but it isn’t among the other areas of cooperation. Add it there, or take it out of the reporting.
check-agreed-not-reported = “{ $area }” is an area of cooperation, but the reporting doesn’t mention it. Add it, or clear the answer, and the reporting will follow the areas of cooperation.
check-same-contact = “{ $name }” is the contact for both the municipality and NAV. Name one on each side.
check-not-a-party = “{ $text }” in “{ $label }” isn’t one of the parties. Add the party, or correct the name.
check-end-before-start = The agreement ends before it begins. Correct one of the dates.
check-end-before-signing = The agreement ends before it is signed. Correct one of the dates.
check-ended = The end date has already passed. Correct it, or choose that the agreement has no end date.
check-edited = “{ $clause }” is changed from the template.
check-replaced = “{ $clause }” is replaced with text of your own.
check-dropped = “{ $clause }” is left out.
check-no-clause = The draft changes “{ $clause }”, but the template no longer has that text. The change is left out.
check-standard = The template’s own text for “{ $clause }” isn’t what it was when you changed it. Compare them, and decide what should stand.
check-slot = “{ $slot }” in “{ $place }” isn’t the name of any question and would be printed as it is. Correct the name, or take it out.
check-half-slot = “{ $place }” has only half of “{ $slot }”, and it would be printed like that. An answer is put in with “<” before and “>” behind. Write all of it, or take it out.
check-unprinted = The answer to “{ $label }” doesn’t appear in the agreement as it stands. Take out the answer, or bring back the sentence it belongs to.
check-clause-unprinted = What you wrote in place of “{ $clause }” doesn’t appear in the agreement: the sentence is there only with other answers than the ones given now.
check-no-question = The draft has an answer to “{ $field }”, but the template doesn’t ask for it. It doesn’t appear in the agreement.
check-not-relevant = “{ $section }” is set to “not relevant”, so what is written there is left out. Take the mark off if it should be in the agreement.
check-leftover = “{ $place }” still has “{ $text }” from the template. Fill it in, or take it out.
check-bullet = “{ $place }” has a bullet without text. Write something, or take out the bullet.
check-doubled = “{ $place }” says “{ $text }”. Take out what stands twice.
check-unit = “{ $place }” says “{ $text }”, but the unit is called “{ $unit }”. Write the name the same way everywhere.
check-nav = “{ $place }” says “{ $text }”, but you have chosen to write “{ $nav }”. Write it the same way everywhere.
check-declined = “{ $section }” is set to “not relevant”, but it is one of the recommended sections. Leave it like that if you agree on it.
check-gone = There is nothing under “{ $section }”. Bring back the standard text, or say it in your own words.
check-unmentioned = The agreement says nothing about this: { $topic }. Consider whether it should.
check-title-agreement = The document is called “{ $title }”, but the programme is inside the NAV office. It is usually called a “samarbeidsrutine” (cooperation routine) then.
check-parties-in-routine = “{ $place }” says “{ $text }”, but the programme is inside the NAV office. Say instead who in the office you mean.
check-whole-office = The routine doesn’t say that the programme is part of everything the NAV office offers. Bring back the sentence about it, or say it in your own words.
check-no-division = The routine only refers to the Act and the guideline. Write out who in the office does what.
check-no-parties = The agreement doesn’t say which units of the municipality take part. Add them.
check-role-by-reference = The agreement only refers to the guideline for what NAV does. That is allowed, but it helps to write it out.
check-fast-track-nav = The agreement mentions the fast track (hurtigspor), but not what NAV does in it. Add it to the tasks of NAV.
check-no-follow-up = The agreement doesn’t say how NAV follows up participants when the programme is over. Write it under “{ $section }”.
check-leaders-seldom = The leaders meet less than once a year. Increase the number, or choose a shorter period.
check-when-needed = “{ $label }”: “{ $text }” doesn’t say how often. It is a good idea to say that too.
check-nav-convenes = You have chosen that NAV calls the leaders’ meeting. That is allowed, but otherwise the municipality’s unit should take the initiative.
check-leader-topic = The text on the leaders’ meeting says nothing about this: { $topic }. Add it.
check-no-regular = The agreement doesn’t say how often those who work with the participants meet. Write it under the cooperation meetings.
check-evaluation-seldom = The evaluation is held less than once a year. Choose a shorter period.
check-evaluation-lacks = The text on the evaluation says nothing about this: { $topic }. Both the cooperation and the agreement should be evaluated.
check-same-meeting = Both the leaders’ meeting and the evaluation meeting are once a year. If they are the same meeting, say so.
check-information-lacks = The points on information don’t mention this: { $topics }. Consider whether they should.
check-information-how = The points on information don’t say how it is given. This is missing: { $topics }.
check-responsible-none = It doesn’t say who is responsible for passing the information on. Name one on each side.
check-responsible-side = It doesn’t say who in { $side ->
    [nav] NAV
   *[municipality] the municipality
 } is responsible for passing the information on. Name one.
check-identity-number = { check-written } has a number that looks like a Norwegian identity number. Take it out. Information about participants doesn’t belong in an agreement.
check-birth-date = { check-written } has a date of birth. Take it out. Information about participants doesn’t belong in an agreement.
check-no-measure = The agreement has neither subgoals nor target figures. Add at least one, so that you can see whether you reach the goal.
check-law-unnamed = The agreement refers to the Act, but doesn’t say which. Name it.
check-law-numbers = The agreement refers to sections of the Act. Check the law in force on lovdata.no before you sign.
check-contact-unreachable = “{ $name }” has neither phone nor email. Add at least one of them.
check-not-a-leader = “{ $title }” signs, but doesn’t seem to be a leader. The agreement should be signed by a leader.
check-nav-does-not-sign = Nobody signs for NAV. Add the leader of the NAV office.
check-before-signing = The agreement applies from { $start }, before it was signed on { $signed }. That is allowed, but make sure that both dates are right.
check-older-guideline = “{ $place }” says “{ $text }”, but something newer has replaced it. Refer to the newest guideline.
check-older-word = “{ $place }” says “{ $text }”. That may be out of date; the usual word now is { $now }.
check-hidden = { check-written } has { $count ->
    [one] a hidden character
   *[other] { $count } hidden characters
 } from the file it came in: “{ $text }”. Look over the text, and take out what shouldn’t be there.
check-lookalike = { check-written } has “{ $text }”, where characters of different alphabets look alike. Type it again.
check-spelling = “{ $word }” in “{ $place }” may be misspelt.
check-only-in = { $count ->
    [one] One sentence of “{ $section }” exists only in { texts-language } in the template. Rewrite it, or let it stand.
   *[other] { $count } sentences of “{ $section }” exist only in { texts-language } in the template. Rewrite them, or let them stand.
 }
check-only-in-with-heading = { $count ->
    [0] The heading of “{ $section }” exists only in { texts-language } in the template. Rewrite it, or let it stand.
    [one] The heading and one sentence of “{ $section }” exist only in { texts-language } in the template. Rewrite them, or let them stand.
   *[other] The heading and { $count } sentences of “{ $section }” exist only in { texts-language } in the template. Rewrite them, or let them stand.
 }
check-written = { $written ->
    [title] The name of the draft
    [reason] The reason for “{ $place }”
    [note] A note on “{ $place }”
    [person] The name of the person who has “{ $place }”
   *[text] “{ $place }”
}

### app

command-open = choose, go on
command-open-resting = write
command-open-picking = take in or leave out
command-open-help = do it
command-search-help = search
command-open-searching = find the next
command-back = back
command-next-field = next field
command-next-field-naming = change the agreement’s language
command-previous-field = previous field
command-next-section = next section
command-previous-section = previous section
command-next-missing = next gap
command-previous-missing = previous gap
command-review = review
command-deviations = changes from the template
command-spell = check spelling
command-guidance = hints and agreement
command-search = search the guideline
command-suggest = pick from the guideline
command-overview = overview
command-save = save now
command-undo = undo
command-redo = redo
command-declare = done?
command-note = note
command-notes = all notes
command-close-note = settled, or reopen
command-assign = whose section?
command-wall = wall
command-walk = turn by itself
command-lead = follow me
command-follow = follow whoever leads
command-choose = choose text
command-add = add
command-remove = remove
command-move-up = move up
command-move-down = move down
command-replace = replace the text
command-leave-out = leave out
command-restore = restore the template’s text
command-reason = give a reason
command-heading = heading
command-rename = name of the draft
command-versions = versions
command-bring-back = bring back
command-take-in = take in a copy
command-send = send a copy
command-export = make document
command-up = up
command-down = down
command-page-up = page up
command-page-down = page down
command-first = first
command-last = last
command-copy = copy out
command-mouse = mouse off or on
command-help = help
command-redraw = redraw the screen
command-suspend = put in the background
command-quit = quit

app-key-sent-as = { $key } can’t be used: terminals send the same as for { $other }.
app-key-ctrl-alt = { $key } can’t be used: Ctrl and Alt together are the same as AltGr.
app-key-digit = { $key } can’t be used: the digits choose answers.
app-key-edits = { $key } can’t be used for this: it is needed while you write.
app-key-leaves = { $key } can’t be used for anything but quitting.
app-key-taken = { $key } is already used for “{ $command }” in the same file.
app-key-needed = { $key } can’t be taken from “{ $command }”, which has no other.
app-key-needed-own = “{ $command }” must have a key both in texts and in lists. It keeps the usual ones.
app-key-space = Space
app-key-backspace = Backspace

app-removed-hidden = { $count ->
    [one] One hidden character was taken out of the text.
   *[other] { $count } hidden characters were taken out of the text.
}
app-pasted = Pasted { $lines ->
    [one] one line
   *[other] { $lines } lines
}{ $bullets ->
    [0] {""}
    [one] , one bullet
   *[other] , { $bullets } bullets
}.{ $removed ->
    [0] {""}
    [one] {" "}One hidden character was left out.
   *[other] {" "}{ $removed } hidden characters were left out.
} { KEY("undo", "Ctrl+Z") } undoes it.
app-pasted-items = { $count ->
    [one] Pasted as one item. u undoes it.
   *[other] Pasted as { $count } items. u undoes it.
}
app-hidden-in-text = { $count ->
    [one] The text has one hidden character. It will be taken out when you change the text.
   *[other] The text has { $count } hidden characters. They will be taken out when you change the text.
}
app-exported = The document is in { $path }
app-exported-without = The document is in { $path }. { $count ->
    [one] The picture { $files } isn’t in it: put it in the folder of drafts as PNG or JPEG, and give only the name of the file.
   *[other] The pictures { $files } aren’t in it: put them in the folder of drafts as PNG or JPEG, and give only the names of the files.
}
app-no-template = The draft uses the template “{ $template }”, which isn’t here. Put it in the template folder, or open the draft where it was made.
app-nothing-to-undo = There is nothing to undo.
app-undone = Undone in “{ $what }”.
app-redone = Redone in “{ $what }”.
app-nothing-to-redo = There is nothing to redo.
app-unsaved-draft-open = “{ $title }” isn’t saved yet. Open it again to see the text, or wait until it is saved.
app-title-needed = Give the draft a name first, such as the name of the municipality.
app-section-of-template = This section belongs to the template and can’t be removed. Mark it “not relevant” (f), and it won’t be printed.
app-clause-of-template = This text belongs to the template. Press { KEY("leave-out", "x") } to leave it out.
app-clause-of-yours = This is your own text. Press { KEY("open", "Enter") } to change it, or { KEY("remove", "-") } to remove it.
app-clause-stays = The template’s texts have a fixed order. Only your own texts can be moved.
app-nothing-to-restore = This already reads as in the template.
app-suggestion-reworded = This point is there already, in your own words. Change or remove it in the list.
app-help-not-here = That can’t be done here. Go where it belongs and try again.
app-removed = Removed. Press { KEY("undo", "u") } to undo.
app-last-place = This is the last place in the agreement.
app-last-section = This is the last section.
app-first-section = This is the first section.
app-unread = The answer to “{ $label }” can’t be read yet. Go back to it with { KEY("previous-field", "Shift+Tab") } and see what it needs.
app-first-place = This is the first place in the agreement.
app-nothing-left = There is nothing left to do here.
app-spelling-reading = Reading the dictionary …
app-spelling-looking = Looking for words like “{ $word }” …
app-spelling-none-here = No word in this text looks misspelt.
app-spelling-none = No word looks misspelt.
app-spelling-replaced = “{ $new }” now stands in place of “{ $old }”. { KEY("undo", "Ctrl+Z") } undoes it.
app-spelling-gone = “{ $word }” no longer stands there.
app-ask-spelling-here = “{ $word }” may be misspelt.
app-spelling-around = In the text: { $text }
app-spelling-replace = write “{ $word }”
app-spelling-own-draft = add the word to the draft
app-spelling-own-user = add the word to my list
app-spelling-go-there = go there
app-spelling-next = next word that may be wrong
app-spelling-kept-draft = “{ $word }” is added to the draft.
app-spelling-kept-user = “{ $word }” is added to your list.
app-nothing-missing = Every field that must be filled in is filled in.
app-reason-needs-change = The text is as in the template. Change it first, then you can give a reason.
app-ask-state = How far have you come with “{ $section }”?
app-declare-done = done
app-declare-must-mend = needs correction
app-declare-not-relevant = not relevant (won’t be printed)
app-declare-nothing = not decided
app-ask-person = Who has “{ $section }”?
app-person = { $name }
app-person-other = Type another name
app-person-none = nobody
app-ask-note = There are notes here already.
app-note-new = Write a new note
app-note-quoted = { draft-note-head }: { $text }
app-note-said = “{ $text }”
app-note-go = Go there
app-note-reply = Answer
app-note-close = Mark as settled
app-note-open = Reopen
app-note-rewrite = Change the text
app-note-sort = Choose what sort of note it is
app-note-remove = Remove, with the answers
app-note-closed = The note is marked as settled.
app-note-opened = The note is open again.
app-note-is-answer = This is an answer. Answers have no sort of their own.
app-ask-note-kind = What sort of note is it?
app-note-kind-plain = note
app-note-kind-question = question
app-note-kind-decision = decision
app-note-kind-disagreement = disagreement
app-note-kind-clarify = to be clarified with …
app-alone = You are alone at the draft.
app-leads = You lead. The wall and those who follow show the section you are in. L ends it.
app-leads-no-more = You no longer lead.
app-nobody-leads = Nobody leads now. Whoever presses { KEY("lead", "L") } leads.
app-follows = You follow { $by }. Any key ends it.
app-cancel = close, change nothing
app-ask-extract = What shall go out of the program?
app-copy-section = to the clipboard: the section “{ $section }”
app-copy-agreement = to the clipboard: the whole agreement
app-copy-way-back = to the clipboard: the command that opens the draft again
app-print-section = in the terminal when you leave: the section “{ $section }”
app-print-agreement = in the terminal when you leave: the whole agreement
app-print-way-back = in the terminal when you leave: the command that opens the draft again
app-sent-section = The section “{ $section }” is sent to the terminal. If it doesn’t appear when you paste, the terminal takes nothing; have it printed when you leave instead.
app-sent-agreement = The agreement is sent to the terminal. If it doesn’t appear when you paste, the terminal takes nothing; have it printed when you leave instead.
app-sent-way-back = The command is sent to the terminal. If it doesn’t appear when you paste, the terminal takes nothing; it is also shown when you leave.
app-ask-too-long-to-copy = The text is longer than terminals take. Shall it be printed when you leave?
app-extract-empty = The section has no text in the agreement yet.
app-prints-on-leaving = The text is printed as it is now, when you leave.
app-mouse-on = The mouse is on: a click selects, one more opens, and the wheel scrolls. Hold Shift to select text as otherwise.
app-mouse-off = The mouse is off, and selects text in the terminal as otherwise.
app-ask-unprintable = The typeface of the PDF doesn’t have the character { $character }, which is in “{ $place }”. What do you want to do?
app-unprintable-all = { $places ->
    [one] It is only there.
   *[other] In { $places } places something must be replaced: { $characters }{ $more ->
        [0] .
        [one] , and one more character.
       *[other] , and { $more } more characters.
    }
} The draft isn’t changed.
app-unprintable-replace = { $count ->
    [one] Replace it with “{ $replacement }” in the PDF
   *[other] Replace the characters in the PDF
}
app-unprintable-show = Go to “{ $place }”
app-ask-format = What kind of document do you want?
app-minutes = the minutes instead: what is decided, and what is open
app-ask-minutes = Which sort of file should the minutes be?
app-format-docx = Word (docx)
app-format-odt = OpenDocument (odt)
app-format-text = plain text (txt)
app-format-markdown = Markdown (md)
app-format-pdf = PDF for archives, screen readers and paper (pdf)
app-format-html = web page (html)
app-format-json = data for other programs (json)
app-headings-plain = numbered headings: no
app-headings-numbered = numbered headings: yes
app-annex-none = add an annex on what is changed from the template: no
app-annex-deviations = add an annex on what is changed from the template: yes
app-stage-draft = final, without the mark “UTKAST” (draft): no
app-stage-final = final, without the mark “UTKAST” (draft): yes
app-not-final = { $count ->
    [one] The agreement isn’t finished: one thing is missing or must be put right.
   *[other] The agreement isn’t finished: { $count } things are missing or must be put right. This is the first:
 }
app-final-missing = Missing: { $what }
app-go-there = go there and put it right
app-as-draft = make the document as a draft
app-ask-leave-unsaved = The last changes aren’t saved. What do you want to do?
app-save-slow = Saving isn’t finished. The disk or the network is slow to answer.
app-stay = stay here
app-save-again = try again to save and quit
app-keep = save my text as a new draft beside it
app-copy-too-much = The copy and the draft have more together than a draft has room for. Nothing is taken in.
app-copy-of-another = “{ $file }” is a copy of another draft than “{ $ours }”: “{ $title }”, made by { $by }. Nothing is taken in.
app-copy-of-another-edition = “{ $file }” is written after another edition of the template ({ $theirs }) than the draft ({ $ours }). Nothing is taken in. Ask for a copy after the same edition.
app-outside = The draft was changed from outside. The changes are taken in, and what stood before is a version.
app-outside-two-texts = The draft was changed from outside in places where you have written too. Both texts are kept. Press { KEY("choose", "T") } in a list to choose.
app-outside-too-much = The draft was changed from outside to more than there is room for. What you have stands, and what came is a version.
app-outside-by = unknown (changed from outside)
app-two-texts = Two people wrote in the same place without seeing each other. Both texts are kept. Press { KEY("choose", "T") } in a list to choose.
app-others-removed = { $by } has removed the text you were writing in. As it was, it is among the versions (V).
app-others-removed-seen = go on
app-others-changed-much = { $by } has changed { $count } places at once. What was there before is among the versions (V).
app-others-write-here = Somebody else is writing in this section too now.
app-others-write-there = Somebody else is writing in that section now. Go there to correct the word.
app-nothing-to-choose = There are no texts to choose between.
app-chosen-by-another = Somebody else has chosen between the texts.
app-ask-which-text = { $left ->
    [one] “{ $place }”: { $by } wrote another text than the one that stands now ({ $at }).
   *[other] “{ $place }”: { $by } wrote another text than the one that stands now ({ $at }). There are { $left } of these to choose between.
}
app-choose-later = choose later
app-choose-standing = keep what stands
app-choose-other = use the other text
app-chosen = { $left ->
    [0] Chosen. Press { KEY("undo", "u") } to undo.
   *[other] Chosen. Press { KEY("choose", "T") } for the next one.
}
app-ask-write-along = { $by } has been writing here since { $at }. You see the text as it is written.
app-read-along = read along
app-write-along = write at the same time
app-ask-for-section = ask for the section
app-take-section = take over the section
app-asked-for = { $by } is told that you want to write here. You are told when the section is free.
app-asks-for-section = { $by } asks to write here. Press { KEY("back", "Esc") } to hand over the section.
app-section-free = “{ $section }” is free.
app-took = You have taken over the section from { $by }. What it was before is among the versions (V).
app-took-silent = { $by } has not written since { $at }. You have taken over the section.
app-taken-over = { $by } took over the section at { $at }, so you no longer write here. What you wrote is kept. Press { KEY("back", "Esc") } to read.
app-kept = The text is saved as “{ $title }”. The other draft is untouched.
app-leave-unsaved = quit and lose what isn’t saved
app-leave-on-disk = quit anyway (the text is kept, and comes back when the draft is opened again)
app-leaving = Quitting as soon as the last changes are saved. Press { KEY("quit", "Ctrl+Q") } again to choose something else.
app-saved-again = The draft’s file was gone. Somebody else removed it. The draft is saved anew, and the file is back.
app-mended = The draft’s file was damaged. It now lies in “{ $path }”, and the draft is written anew. Nothing is lost.
app-not-mended = The draft’s file is damaged and cannot be written anew just now. It is tried again by itself.
app-version-kept = Version { $number } is kept.
app-version-same = Nothing has changed since the last version.
app-coming = The draft is on its way. The disk or the network is slow to answer.
app-draft-made = The draft “{ $title }” is made and is on the list.
app-hidden = { $count ->
    [one] The draft has a hidden character from the file it came in. It is shown as ‹200B› and the like, and “avtale check” says where.
   *[other] The draft has { $count } hidden characters from the file it came in. They are shown as ‹200B› and the like, and “avtale check” says where.
 }
app-recovered = { $sections ->
    [0] There are remains of an interrupted session here. The last change is from { $at }.
    [one] One section has newer text from { $at }, from an interrupted session. V shows the difference.
   *[other] { $sections } sections have newer text from { $at }, from an interrupted session. V shows the difference.
 }{ $torn ->
    [0] {""}
   *[other] {" "}The last change was cut off as it was written, and is missing.
 }{ $unfitting ->
    [0] {""}
    [one] {" "}One change no longer fits and is set aside.
   *[other] {" "}{ $unfitting } changes no longer fit and are set aside.
 }{ $unread ->
    [0] {""}
    [one] {" "}What is left of one session can’t be read.
   *[other] {" "}What is left of { $unread } sessions can’t be read.
 }{ $beside ->
    [0] {""}
    [one] {" "}The draft as one session had it is kept as a version of its own. Press { KEY("versions", "V") } to see what differs.
   *[other] {" "}The draft as { $beside } sessions had it, each by itself, is kept as versions of their own. Press { KEY("versions", "V") } to see what differs.
 }
app-ask-adopt-version = The draft can’t be read, and its file is left untouched. The newest that can be read is version { $number } from { $at } by { $by }{ $changes ->
    [0] {""}
    [one] , and one change after it
   *[other] , and { $changes } changes after it
 }. What do you want to do?
app-ask-adopt-copy = The draft can’t be read, and its file is left untouched. The newest that can be read is a copy from { $at } by { $by }{ $changes ->
    [0] {""}
    [one] , and one change after it
   *[other] , and { $changes } changes after it
 }. What do you want to do?
app-adopt = open it as a new draft
app-adopted-title = { $title } (recovered)
app-sent = The copy is in “{ $path }”.
app-sent-how = Give the file to the other party, for example attached to an e-mail. When it comes back, put it in the folder of drafts and press “{ KEY("take-in", "i") }” in the list of drafts.
app-sent-seen = go on
app-ask-copy = Which copy do you want to take in?
app-copy-called = { $file }
app-copy-elsewhere = write where the file is
app-no-copies = There are no copies here. Put the file from the other party in the folder of drafts. Its name must end in “.kopi”.
app-more-copies = { $count ->
    [one] There is one older copy here besides.
   *[other] There are { $count } older copies here besides.
}
app-ask-begin = “{ $title }” in “{ $file }” is not here yet. Do you want to take it in as a new draft?
app-begin = take it in as a new draft
app-copy-known = Everything in “{ $file }” is in the draft already.
app-copy-nothing = There is nothing new in “{ $file }”.
app-copy-no-question = { $near ->
    [yes] The copy answers “{ $field }”, which is no question of the template. Is “{ $nearest }” meant? Its answer is missing then.
   *[other] The copy answers “{ $field }”, which is no question of the template. The answer doesn’t appear in the agreement.
}
app-copy-no-base = It is not known which version the copy was made from. So you must choose wherever it differs from the draft.
app-copy-left = The copy is not taken in.
app-copy-taken = { $conflicts ->
    [0] The copy is taken in. Press { KEY("undo", "u") } to undo.
    [one] The copy is taken in. Both have changed one place. Press { KEY("choose", "T") } to choose there, or { KEY("undo", "u") } to undo it all.
   *[other] The copy is taken in. Both have changed { $conflicts } places. Press { KEY("choose", "T") } to choose there, or { KEY("undo", "u") } to undo it all.
}
app-ask-clash = { $in ->
    [same] {""}
    [section] “{ $section }”,{" "}
   *[draft] The draft,{" "}
 }{ $what ->
    [named] “{ $name }”
    [title] the draft’s name
    [order] the order
    [section] the whole section
    [heading] the heading
    [declared] the state
    [assigned] whose section it is
    [own_clause] a sentence of your own
    [note] a note
   *[answer] an answer
 }: What shall hold?
app-clash-removed-here = Removed here, changed in the copy
app-clash-removed-there = Changed here, removed in the copy
app-clash-only-here = Stands only here
app-clash-only-there = Stands only in the copy
app-clash-order = Put in one order here and in another in the copy
app-clash-moved = Moved to “{ $ours }” here, to “{ $theirs }” in the copy
app-clash-states = { $ours ->
    [done] Done
    [must_mend] Must be mended
    [not_relevant] Not relevant
   *[none] Not decided
 } here, { $theirs ->
    [done] done
    [must_mend] must be mended
    [not_relevant] not relevant
   *[none] not decided
 } in the copy
app-clash-both = Changed both here and in the copy
app-clash-keep = keep it
app-clash-keep-change = keep the change
app-clash-remove = remove it
app-clash-order-here = the order here
app-clash-order-there = the order in the copy
app-clash-move = in “{ $section }”
app-clash-state = { $state ->
    [done] done
    [must_mend] must be mended
    [not_relevant] not relevant
   *[none] not decided
}
app-clash-here = as it is here
app-clash-there = as it is in the copy
app-copy-by = unknown (changed by hand)
app-both-states = It now says: { $standing ->
    [done] done
    [must_mend] must be mended
    [not_relevant] not relevant
   *[none] not decided
 }. The other says: { $other ->
    [done] done
    [must_mend] must be mended
    [not_relevant] not relevant
   *[none] not decided
 }.
app-other-left-out = It now says: “{ $standing }” The other has left the text out.
app-ask-bring-back = Bring the whole draft back to version { $number }, from { $at } by { $by }? What stands now is kept as a version too, and u undoes it.
app-bring-back-others = { $who } also have the draft open, and what they have written after this version goes from it.
app-bring-back = bring the whole draft back
app-bring-back-whole = The name and the order come back with the whole draft: go back to the versions and press { KEY("bring-back", "B") } there.
app-brought-back = Brought back from version { $number }. u undoes it.
app-nothing-differs = The draft is the same as this version.

### view
view-writes-here = { $by } has been writing here since { $at }
view-asked-here = { $by } writes here, you have asked for it
view-asks-here = { $by } asks to write here
view-text-stands = Now:
view-text-other = The other text:
view-texts-legend = { $gone }words{ $gone } are only in the text now, { $new }words{ $new } only in the other. PageDown shows more.

view-title = Cooperation agreement
view-too-small = The window is { $size }. Make it at least { $needed }.
view-text-is-safe = Your text is safe.
view-drafts = Drafts
view-begin-what = avtale helps you write the agreement between the municipality and NAV on the introduction programme.
view-begin-how = You answer questions, section by section, with advice from the guideline. The text is the directorates’ template.
view-begin-saved = Everything is saved by itself. Press { KEY("help", "?") } for help.
view-begin-new = Make the first draft
view-begin-example = Look at a finished example
view-reading-drafts = Reading the drafts …
view-damaged = Can’t be read: { $file }
view-draft-states = { $mend ->
    [0] { $done } of { $sections } sections done · last { $by }
   *[other] { $done } of { $sections } sections done, { $mend } to correct · last { $by }
 }
view-versions = Versions
view-comparison = Compare
view-copy = Copy
view-overview = Overview
view-review = Review
view-review-how = Choose an answer to change it. You come back here afterwards.
view-review-ready = Everything is filled in. Nothing is sent or signed: press { KEY("export", "E") } to make the document.
view-review-states = { view-totals } · { $irrelevant } not relevant
view-review-unanswered = { $count ->
    [0] Every question that must be answered is answered.
    [one] One question isn’t answered.
   *[other] { $count } questions aren’t answered.
 }
view-review-found = Findings: { $counts }.
view-review-nothing-found = No findings.
view-review-notes = { $count ->
    [one] One note isn’t settled. { KEY("open", "Enter") } shows all notes.
   *[other] { $count } notes aren’t settled. { KEY("open", "Enter") } shows all notes.
 }
view-review-deviations = { $count ->
    [0] Nothing is changed from the template.
    [one] One place is changed from the template. { KEY("open", "Enter") } shows what.
   *[other] { $count } places are changed from the template. { KEY("open", "Enter") } shows what.
 }
view-review-spelling = { $count ->
    [0] No words are in doubt.
    [one] One word may be misspelt.
   *[other] { $count } words may be misspelt.
 }
view-review-changed = { $count ->
    [one] Changed from the template in one place. { KEY("open", "Enter") } shows what.
   *[other] Changed from the template in { $count } places. { KEY("open", "Enter") } shows what.
 }
view-review-declared = ({ $by } { $at })
view-review-written = last { $by } { $at }
view-review-change = change
view-review-missing = not answered
view-review-optional = not answered, can be left empty
view-review-at-signing = filled in when it is signed
view-review-default = { $answer } (the template’s suggestion)
view-review-derived = { $answer } (from “{ $field }”)
view-review-own = Own text: { $text }
view-note = { draft-note-head } ({ $by }, { $at }): { $text }
view-note-bare = { draft-note-head } ({ $by }, { $at })
view-note-closed = { view-note } – settled by { $closer } { $closed }
view-note-bare-closed = { view-note-bare } – settled by { $closer } { $closed }
view-notes = Notes
view-notes-how = { KEY("open", "Enter") }: go there, answer, change. Notes are never part of the agreement.
view-notes-title = Notes: { $open ->
    [0] none open
   *[other] { $open } open
 }, { $closed ->
    [0] none settled
   *[other] { $closed } settled
 }
view-notes-here = { $count ->
    [one] One note here is open.
   *[other] { $count } notes here are open.
 }
view-notes-none = Nobody has written a note. Press { KEY("note", "m") } at a question to write the first.
view-assigned = { $person } has it
view-wall = Wall
view-wall-nothing = (there is nothing here yet)
view-wall-led = Follows { $by }
view-wall-waits = Waits for somebody to lead. Space turns the page, w lets it turn by itself.
view-wall-keys = Space turns the page, w lets it turn by itself, F follows whoever leads.
view-wall-walks = { $seconds ->
    [one] Turns by itself every second
   *[other] Turns by itself every { $seconds } seconds
 }
view-wall-done = { $done } of { $all } sections done
view-wall-writes = { $by } is writing in “{ $section }”
view-wall-page = { $page } of { $pages }
view-review-grounds = What the finding rests on
view-severity-info = For information
view-severity-may = May
view-severity-form = Form
view-severity-should = Should
view-severity-must = Must
view-deviations = Changes
view-deviations-how = Choose a change to see it, and once more to go to the text.
view-deviations-title = Changes from the template
view-deviations-none = Nothing is changed from the template.
view-deviation-edited = changed
view-deviation-replaced = replaced with own text
view-deviation-left-out = left out
view-deviation-retitled = new heading
view-deviation-own-clause = own text added
view-deviation-own-section = own section added
view-deviation-legend = { $gone }Words{ $gone } are taken out of the template’s text. { $new }Words{ $new } are put in.
view-deviation-by = Changed by { $by }, { $day }.
view-deviation-no-reason = No reason is given.
view-deviation-guideline = The guideline says
view-section-of = Section { $number } of { $count }
view-untouched = Not changed
view-saved = Saved { $time }
view-marked = Marked: { $count ->
    [one] one character
   *[other] { $count } characters
 }.
view-mouse-on = Mouse on
view-saving = Saving …
view-not-saved = NOT SAVED
view-not-saved-because = NOT SAVED: { $why } The text is here and will be saved when it can.
view-not-saved-sheltered = NOT SAVED: { $why } Emergency copy: “{ $path }”. Tries again by itself.
view-not-saved-changed = NOT SAVED: { $why } Press { KEY("quit", "Ctrl+Q") } to save the text here as a draft beside it.
view-not-saved-changed-sheltered = { view-not-saved-changed } Emergency copy: “{ $path }”.
view-totals = { $done } done · { $begun } begun · { $empty } not begun · { $mend } to correct
view-left = { $count ->
    [one] 1 field missing
   *[other] { $count } fields missing
 }
view-state-not-begun = not begun
view-state-begun = begun
view-state-done = done
view-state-must-mend = needs correction
view-state-not-relevant = not relevant
view-question = { $number }/{ $count } { $question }
view-hint = Hint: { $text }
view-source = Source: { $text }
view-more = { $key } all hints
view-fault = Problem: { $text }
view-clauses = This is the text of the agreement. Choose a sentence to change it.
view-no-answer = (not answered yet – press { KEY("open", "Enter") } to write)
view-default-text = If you write nothing, it stands as the template suggests.
view-default = If you write nothing, it says: { $text }
view-own-words = Own words:
view-own-day = Date:
view-add-item = + Add: { $item }
view-empty-item = (empty)
view-part-needed = (must be filled in)
view-derived = As long as the list is empty, the answers from “{ $field }” are used.
view-reads = How the agreement reads:
view-add-clause = + Add text of your own
view-clause-edited = [changed]
view-clause-replaced = [replaced]
view-clause-left-out = [left out]
view-clause-not-now = [not in the agreement now]
view-clause-empty = ({ $label }: not printed, because it isn’t filled in)
view-clause-own = [own text]
view-clause-only-in = [only in { texts-language }]
view-reason = Reason: { $text }
view-label-title = Name:
view-label-file = File:
view-writing-copy = Where is the copy? Write the name of the file, with its folder before it.
view-writing-new-draft = What should the draft be called? Use for example the name of the municipality.
view-writing-language = The agreement will be in { texts-language }. { KEY("next-field", "Tab") } changes the language.
view-writing-title = What should the draft be called?
view-writing-answer = Answer:
view-writing-clause = Change the text. <Words in angle brackets> are replaced by the answer in that field.
view-writing-own-clause = Write the text. A line that begins with “- ” becomes a bullet.
view-writing-reason = Why is the text changed?
view-writing-heading = What should the heading be?
view-writing-new-section = What should the heading of the new section be?
view-writing-note = Write a note. It isn’t part of the agreement. { KEY("note", "Ctrl+K") } chooses a sort.
view-writing-question = What do you want to ask? It isn’t part of the agreement.
view-writing-decision = What is decided? It isn’t part of the agreement.
view-writing-disagreement = What do you disagree on? It isn’t part of the agreement.
view-writing-clarify = What has to be clarified? It isn’t part of the agreement.
view-writing-reply = Write an answer. It isn’t part of the agreement.
view-writing-with = Who should it be clarified with?
view-writing-due = By when? Type for example 12.5.2027 or “the next meeting”, or leave it empty.
view-writing-person = Who has the section?
view-length = { $length } of { $max } characters
view-too-long = { $over } characters too many. There is room for { $max }.
view-hints-of = Hints on “{ $what }”
view-hints-nowhere = Choose an answer or a section, and the hints on it are shown here.
view-guideline = The guideline in short points
view-guideline-search = Press { KEY("search", "/") } to search, { KEY("open", "Enter") } to go to the question, { KEY("guidance", "v") } to see the agreement.
view-searching = Search:
view-search-words = Type one or more words. { KEY("back", "Esc") } ends the search.
view-search-none = No hits. Try a shorter word or fewer words.
view-search-hits = Hit { $number } of { $count }. { KEY("open", "Enter") } shows the next, { KEY("back", "Esc") } ends the search.
view-law = Changed since the guideline
view-law-row = { $count ->
    [one] Note ({ $noted }): { $title }
   *[other] Note ({ $noted }, 1 of { $count }): { $title }
}
view-passages-below = The passages of the guideline are at the bottom (End).
view-passage-changed = Changed: { $place } is no longer as it was when the hint was written. Read the passage at the bottom.
view-passage-absent = Did not find { $place } in the document that lies with the template.
view-passage-number = { $document } § { $section }
view-passage-heading = { $document } “{ $section }”
view-passage-cut = … (more in the document)
view-suggestions = Suggestions from the guideline ({ $taken } of { $count } picked)
view-suggestions-how = { KEY("open", "Enter") } or Space picks, and once more takes it back. { KEY("back", "Esc") } closes.
view-suggestions-row = + Pick from the guideline ({ $count } suggestions)
view-suggestions-key = { $key } pick from the guideline ({ $count } suggestions)
view-no-hints = The guideline says nothing about this.
view-guidance = The template says
view-more-below = … more below (arrow down)
view-more-under = … more below
view-sign-lacking = missing or needs correction
view-signs = Signs: { $signs }
view-help-how = { KEY("open", "Enter") } does what is selected. { KEY("search", "/") } searches. { KEY("back", "Esc") } closes.
view-help-words = Type what you want to do, for example “undo” or “save”.
view-help-found = { $count ->
    [0] No hits. Try a shorter word, or fewer words.
    [one] One hit. { KEY("open", "Enter") } does it.
   *[other] { $count } hits. { KEY("open", "Enter") } does what is selected.
}
view-help-others = Everything else
view-help = Keys that work here
view-help-more = Everything you type is saved by itself.
view-help-line = With a screen reader: “avtale line” asks line by line.
view-versions-of = What the draft was like before
view-no-versions = There are no earlier versions yet. One is kept when the session ends, and when you press { KEY("save", "Ctrl+S") }.
view-reading-versions = Reading the versions …
view-reading-version = Reading the version …
view-version = Version { $number }, { $time }, { $by } ({ $why })
view-no-difference = No difference. The draft is as it was in this version.
view-copy-called = The copy “{ $file }”
view-copy-takes = This comes from the copy. Press “{ KEY("take-in", "i") }” to take it in.
view-copy-both = This was changed by both. What stands here stays until you choose.
view-copy-clashes = Both have changed these, and only one outcome can hold. Choose with { KEY("open", "Enter") }.
view-copy-clash-of = { $what } “{ $text }”
view-copy-clash = { $in ->
    [same] { $what }
   *[section] { $section } – { $what }
 }: { $happened }. { $chosen ->
    [yes] Chosen: { $outcome }
   *[no] Unless somebody chooses: { $outcome }
 }.
view-copy-legend = { $gone }Words{ $gone } stand only here. { $new }Words{ $new } stand only in the copy.
view-copy-texts-legend = { $gone }Words{ $gone } stand only here. { $new }Words{ $new } stand only in the copy. PageDown shows more.
view-copy-ours = Here:
view-copy-theirs = The copy:
view-copy-who = { $by }, { $time }
view-differs = This is different now. Choose a section to see what.
view-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
 }
view-difference-in = Difference in “{ $section }”
view-difference-legend = { $gone }Words{ $gone } have gone since then. { $new }Words{ $new } have been added.
view-difference-draft = The draft
view-difference-then = Before:
view-difference-now = Now:
view-difference-nothing = (nothing)
view-difference-title = Title
view-difference-order = Order
view-difference-section = Section
view-difference-heading = Heading
view-difference-declared = State
view-difference-clause = Standard text: { $label }
view-difference-reason = Reason: { $label }
view-difference-left-out = (left out)
view-difference-undecided = not decided
view-difference-own-clause = Own text
view-difference-assigned = Who has the section
view-difference-note = Note
view-missing = [missing: { $what }]
view-footnote = ({ $number })
view-logo = (logo: { $text }, { $file })
view-nobody-to-resume = The program can’t be put in the background here, because it wasn’t started from a shell.
view-writer-fault = There is a fault in the program. Tell whoever runs it.
### line: prompts, for whoever hears the screen; each line begins with a word that one can search for

line-on-asked = Line mode: on, because you asked for it. “avtale --no-line” or AVTALE_LINE=0 gives the screens.
line-on-variable = Line mode: on, because { $name } is set. Turn it off with “avtale --no-line” or AVTALE_LINE=0.
line-on-configured = Line mode: on, because the settings ask for it. Turn it off with “avtale --no-line” or AVTALE_LINE=0.
line-on-dumb = Line mode: on, because TERM is dumb. Turn it off with “avtale --no-line” or AVTALE_LINE=0.
line-on-no-terminal = Line mode: on, because the program has no terminal to both read from and write to. Turn it off with “avtale --no-line” or AVTALE_LINE=0.
line-first-help = Help: Type a question mark to hear what you can type, and q to quit. Everything is saved when you press Enter.
line-end-of-input = End: Nothing more will come in. What was confirmed with Enter is in the draft.
line-interrupted = End: The program was asked to quit. What was confirmed with Enter is in the draft.
line-slow = Wait: The disk or the network is slow to answer.
line-notice = Note: { $text }
line-fault = Error: { $what }
line-fault-kept = Error: { $what } What you typed is kept. Enter alone goes on.
line-question = Question: { $text }
line-choice = Choice { $number }: { $text }
line-now = Answer now: { $text }
line-saved = Saved: { $label }: { $text }
line-saved-without = Saved: { $label }: without “{ $text }”
line-saved-settled = Saved: { $label }: settled: “{ $text }”
line-saved-after-all = Saved: Everything is in the draft again.
line-not-saved-yet = Error: NOT SAVED YET. The disk or the network is slow to answer. It is tried again by itself.
line-not-saved-changed = Error: NOT SAVED. { $why } Type q to save the text here as a draft beside it.

line-not-utf8 = Error: The line is not in UTF-8 and was not taken. Read: “{ $text }”. Set the terminal to UTF-8, and type the line again.
line-too-long = Error: The line is longer than 1 MiB and was not taken. Split it.
line-not-taken = Error: { $why } The line was not taken.
line-cut = Error: The terminal takes at most { $most } bytes in one line, and the rest of the line may be gone. What came ends like this: “{ $end }”. Type the rest, and split long texts into several lines.
line-keys = Note: Arrow keys and the like do not work here, and were taken out of the line.
line-not-understood = Error: “{ $text }” means nothing here. Type a number from the list, or a question mark for help.
line-needs-number = Error: Type the number too, such as “{ $sign } 2”.
line-no-number = { $count ->
    [0] Error: There is nothing with number { $number } here. Type a question mark for help.
    [one] Error: Number { $number } is not there. Here there is only number 1.
   *[other] Error: Number { $number } is not there. Type a number from 1 to { $count }.
 }
line-no-line = { $count ->
    [0] Error: The text has no line { $number }, because it is empty. If the number is to stand in the text, type ={ $number }.
    [one] Error: The text has no line { $number }. It has one line. If the number is to stand in the text, type ={ $number }.
   *[other] Error: The text has no line { $number }. It has { $count } lines. If the number is to stand in the text, type ={ $number }.
 }
line-no-option = Error: “{ $text }” is not one of the choices. Type a number from 1 to { $count }.
line-no-suggestions = Note: The guideline has no suggestions for this question.
line-choose = Error: Here you must choose. Type a number, or a question mark for help.
line-choose-draft = Error: Choose a draft by typing its number, type plus to make a new one, or q to quit.
line-last-entry = Note: This is the last point of the guideline.
line-outermost = Note: This is the list of drafts. There is nothing further back. Type q to quit.

line-section-of-template = This section belongs to the template and can’t be removed. Mark it “not relevant” with f and its number, and it is not printed.
line-clause-of-template = This text belongs to the template. Type “omit” and its number to leave it out.
line-clause-of-yours = This is your own text. Type its number to change it, or minus and its number to remove it.
line-spelling-replaced = “{ $new }” now stands in place of “{ $old }”.
line-removed = Removed. Type u to undo.
line-unread = The answer in “{ $label }” can’t be read yet. It is kept. Go back there with the sign less than.
line-leaving = Quitting as soon as the last changes are saved. Type q again to choose something else.
line-two-texts = Two have written in the same place without seeing each other. Both texts are kept. Type b to choose.
line-chosen = { $left ->
    [0] Chosen. Type u to undo.
   *[other] Chosen. Type b for the next one.
 }
line-bring-back-whole = The name and the order are brought back with the whole draft: go back to the versions, and type “restore” and the number there.
line-brought-back = Brought back from version { $number }. Type u to undo.
line-ask-bring-back = Bring the whole draft back to version { $number }, from { $at } by { $by }? What stands now is kept as a version too.
line-outside-two-texts = The draft was changed from outside in places where you have written too. Both texts are kept. Type b to choose.
line-leads = You lead. The wall and those who follow show the section that you are in. Type “lead” again to stop.
line-nobody-leads = Nobody leads now. Whoever types “lead” leads.
line-follows = You follow { $by }. The next line that you type ends it.
line-asks-for-section = { $by } asks to write here. Type o to give the section up.
line-taken-over = { $by } took the section over at { $at }. What you wrote is kept.
line-took = You have taken the section over from { $by }. As it was before, it is among the versions.
line-sent-how = Give the file to the other party, for example attached to an e-mail. When it comes back, put it in the folder of drafts and type “take in” in the list of drafts.
line-copy-taken = { $conflicts ->
    [0] The copy is taken in. Type u to undo.
    [one] The copy is taken in. One place was changed by both. Type b to choose there, or u to undo all of it.
   *[other] The copy is taken in. { $conflicts } places were changed by both. Type b to choose there, or u to undo all of it.
 }
line-recovered = { $sections ->
    [0] There are remains of an interrupted session here. The last change is from { $at }.
    [one] One section has newer text from { $at }, from an interrupted session. The overview has “versions”, which shows the difference.
   *[other] { $sections } sections have newer text from { $at }, from an interrupted session. The overview has “versions”, which shows the difference.
 }{ $torn ->
    [0] {""}
   *[other] {" "}The last change was cut off as it was written, and is missing.
 }{ $unfitting ->
    [0] {""}
    [one] {" "}One change no longer fits and is set aside.
   *[other] {" "}{ $unfitting } changes no longer fit and are set aside.
 }{ $unread ->
    [0] {""}
    [one] {" "}What is left of one session can’t be read.
   *[other] {" "}What is left of { $unread } sessions can’t be read.
 }{ $beside ->
    [0] {""}
    [one] {" "}The draft as one session had it is kept as a version of its own.
   *[other] {" "}The draft as { $beside } sessions had it, each by itself, is kept as versions of their own.
 }

line-search-words = Search: Type one word or more. Less than ends the search.
line-writing-note = Write a note. It does not go into the agreement. What sort of note it is, you choose afterwards with m.
line-ask-answer = Answer:
line-ask-day = Date:
line-ask-own-words = Own words:
line-ask-choice = Choose:
line-ask-text = Text:
line-ask-line = Line { $number }:
line-ask-title = Name:
line-ask-heading = Heading:
line-ask-reason = Reason:
line-ask-file = File:
line-ask-search = Search:
line-ask-guideline = Guideline:

line-reading-drafts = Wait: Reading the drafts.
line-about = About: { $what }
line-drafts = { $count ->
    [0] Drafts: There are no drafts yet. 1 makes the first, and 2 shows a finished example.
    [one] Drafts: There is one draft.
   *[other] Drafts: There are { $count } drafts.
 }
line-draft = Draft { $number }: { $title }, { $done } of { $sections } sections done{ $mend ->
    [0] {""}
   *[other] , { $mend } to be mended
 }, last changed { $at } by { $by }.
line-draft-damaged = Draft { $number }: { $file } can’t be read. { $why }
line-draft-open = Draft: { $title }.
line-states = State: { $done } done, { $begun } begun, { $empty } not begun, { $mend } to be mended, { $irrelevant } not relevant.
line-next-section = Next: Section { $number }, { $title }.
line-step = Part: { $title }
line-section-listed = Section { $number }: { $title }{ $known ->
    [no] {""}
   *[yes] , { $state }
 }{ $left ->
    [0] .
    [one] , 1 field is missing.
   *[other] , { $left } fields are missing.
 }
line-section = Section { $number } of { $count }: { $title }{ $known ->
    [no] .
   *[yes] , { $state }.
 }
line-field = Question { $number } of { $count }: { $question }
line-more-hints = { $count ->
    [one] Hint: There is one more hint. Type t to hear them all.
   *[other] Hint: There are { $count } more hints. Type t to hear them all.
 }
line-law = Note: Noted { $noted }: { $title }
line-back = Back: { $label }.
line-back-list = { $count ->
    [0] Back: { $label }, no items.
    [one] Back: { $label }, one item.
   *[other] Back: { $label }, { $count } items.
 }
line-back-clauses = { $count ->
    [one] Back: The sentences of the section. There is one.
   *[other] Back: The sentences of the section. There are { $count }.
 }
line-back-overview = Back: The overview.
line-own-words = own words
line-own-day = a date
line-text = Line { $number }: { $text }
line-item = Item { $number }: { $text }
line-offered = { $count ->
    [one] Suggestion: The guideline has one suggestion. Type p to hear it.
   *[other] Suggestion: The guideline has { $count } suggestions. Type p to hear them.
 }
line-part = Item { $item }, part { $number } of { $count }: { $label }{ $needed ->
    [yes] , must be filled in.
   *[no] , can be left empty.
 }
line-clauses = Sentences: This is how the text stands in the agreement.
line-clause = Sentence { $number }: { $text }
line-write-lines = Type: One line at a time. A full stop alone on a line ends the text.
line-write-line = Type: The line as it is to stand. Enter alone keeps it.

line-agreement = Agreement: { $text }
line-agreement-heading = Heading: { $text }
line-agreement-bullet = Bullet: { $text }
line-agreement-row = Table row: { $text }
line-not-in-agreement = Agreement: The answer stands in no sentence here as the agreement is now.

line-no-hints = Hint: The guideline says nothing about this.
line-grounds = Grounds: { $text }
line-remark = Remark: { $text }
line-guidance = The template says: { $text }
line-passage = Document: { $text }
line-entry = Guideline: { $title }, point { $number } of { $count }.
line-point = Point: { $text }
line-hit = Hit { $number } of { $count }: Enter shows the next hit.
line-suggestion = Suggestion { $number }: { $taken ->
    [yes] chosen:{" "}
    [reworded] is there already, in your own words:{" "}
   *[no] {""}
 }{ $text }

line-reading-versions = Wait: Reading the versions.
line-no-versions = Version: There are no earlier versions yet. One is kept when the session ends, and when you type l.
line-no-difference = Difference: None. The draft is as it was in this version.
line-differs = { $count ->
    [one] Difference { $number }: { $title }, one change.
   *[other] Difference { $number }: { $title }, { $count } changes.
 }
line-difference = Change: { $text }
line-then = Before: { $text }
line-now-reads = Now: { $text }

line-copy-takes = Copy: This comes from the copy. Type “take in” to take it in.
line-copy-both = Copy: This was changed by both. What stands here stays until you choose.
line-copy-clashes = Copy: Both have changed these, and only one outcome can hold. Type the number to choose.
line-copy-clash = Choice { $number }: { $text }
line-copy-ours = Here: { $text }
line-copy-theirs = The copy: { $text }
line-other-text = The other text: { $text }
line-review = Review: { $text }
line-review-ready = Everything is filled in. Nothing is sent or signed. Type “document” to make the document.
line-review-deviations = { $count ->
    [0] The template’s text is not changed.
    [one] The template’s text is changed in one place. Type “changes” to hear what.
   *[other] The template’s text is changed in { $count } places. Type “changes” to hear what.
 }
line-review-notes = { $count ->
    [one] One note is not settled. Type “notes” to hear it.
   *[other] { $count } notes are not settled. Type “notes” to hear them.
 }
line-section-reviewed = Section { $number }: { $title }{ $known ->
    [no] .
   *[yes] , { $state }.
 }
line-changed = { $count ->
    [one] Changed { $number }: One place differs from the template.
   *[other] Changed { $number }: { $count } places differ from the template.
 }
line-answer = Answer { $number }: { $label }: { $text }
line-own = Text { $number }: { $text }
line-finding = Finding { $number }: { $severity }: { $text }
line-doubtful = Word { $number }: { $text }
line-note-listed = Note { $number }: { $text }
line-note-place = Place: { $text }
line-no-notes = Note: There are no notes. Type m at a question to write the first one.
line-no-deviations = Changes: The template’s text is not changed anywhere.
line-deviation = Change { $number }: { $label }, { $done }.
line-no-reason = Reason: None is given.
line-guideline-says = The guideline says: { $text }

line-how-drafts = Type: A number opens the draft. Plus makes a new one. q quits. A question mark gives help.
line-how-overview = Type: Enter goes to the section named above. A number goes to another. o lists all sections.
line-how-naming = Type: The name or the text, and Enter. Enter alone changes nothing.
line-how-line = Type: The answer, and Enter. Enter alone keeps what stands. Less than goes back.
line-how-options = Type: The number of the choice, or your own words where that is possible. Enter alone keeps what stands.
line-how-blank-text = Type: The first line of the text. A full stop alone on a line ends it. Enter alone goes on.
line-how-text = Type: Enter goes on. Plus adds more. 2 changes line 2, +2 writes after line 2, and -2 deletes line 2.
line-how-lines = Type: One line at a time. A full stop alone on a line ends the text. Two full stops give a line with one.
line-how-items = Type: A new item, and Enter. A number changes the item. Minus and its number removes it. Enter alone goes on.
line-how-clauses = Type: Enter goes on. A number changes the sentence. “omit 2” leaves number 2 out. Plus adds your own text.
line-how-dialog = Type: The number of the choice. Enter alone changes nothing.
line-how-versions = Type: The number of a version to compare with. “restore 2” brings the whole draft back. Enter goes back.
line-how-comparison = Type: A number tells what is different. “restore 2” brings the section back. Enter goes back.
line-how-review = Type: A number to change the answer. “all” reads every answer. n goes to the next that is missing. Enter goes back.
line-how-deviations = Type: A number to hear the change. Enter goes back.
line-how-along = Type: a reads out the text as it is now. Plus writes here. Enter alone goes on.
line-how-notes = Type: A number answers the note or changes it. “settle 2” settles number 2. Enter goes back.
line-how-deviation = Type: 1 goes to the text. Enter goes back.
line-how-guideline = Type: Enter reads the next point. 1 goes to the question that it is about. A slash and words searches. Less than goes back.
line-how-suggestions = Type: The number takes a suggestion, or gives it back. Enter goes back.

line-word-up = up
line-word-down = down
line-word-leave-out = omit
line-word-replace = replace
line-word-restore = restore
line-word-reason = explain
line-word-heading = heading
line-word-rename = name
line-word-all = all
line-word-deviations = changes
line-word-versions = versions
line-word-notes = notes
line-word-settle = settle
line-word-assign = assign
line-word-send = send
line-word-take-in = take in
line-word-lead = lead
line-word-follow = follow
line-word-document = document
line-word-print = print
line-word-command = command

line-sign-less = less than
line-sign-greater = greater than
line-sign-less-twice = less than, twice
line-sign-greater-twice = greater than, twice
line-sign-plus = plus
line-sign-minus = minus
line-sign-question = question mark

line-help-back = Help: { $sign } goes back.
line-help-on = Help: { $sign } goes on, as Enter alone does.
line-help-new-draft = Help: { $sign } makes a new draft.
line-help-add = Help: { $sign } adds at the end, and with a number after the one with that number.
line-help-add-lines = Help: { $sign } writes more at the end, and with a number after the line with that number.
line-help-remove = Help: { $sign } and a number removes the one with that number.
line-help-remove-lines = Help: { $sign } and a number deletes the line. Without a number the whole text is deleted.
line-help-empty = Help: { $sign } takes the answer away.
line-help-suggest = Help: { $sign } reads the guideline’s suggestions, for you to choose from.
line-help-leave-out = Help: { $sign } and a number leaves the sentence out.
line-help-replace = Help: { $sign } and a number puts your own text in place of the sentence.
line-help-restore = Help: { $sign } and a number makes the sentence as it is in the template.
line-help-restore-heading = Help: { $sign } and a number makes the heading of the section as it is in the template.
line-help-bring-back = Help: { $sign } and a number brings it back.
line-help-reason = Help: { $sign } and a number gives the reason for the change of the sentence.
line-help-up = Help: { $sign } and a number moves one step up.
line-help-down = Help: { $sign } and a number moves one step down.
line-help-heading = Help: { $sign } changes the heading of the section.
line-help-heading-of = Help: { $sign } and a number changes the heading of the section.
line-help-rename = Help: { $sign } gives the draft another name.
line-help-all = Help: { $sign } reads the whole review.
line-help-hints = Help: { $sign } reads all hints with their sources.
line-help-guideline = Help: { $sign } opens the guideline. A slash and words searches in it.
line-help-agreement = Help: { $sign } reads how it stands in the agreement.
line-help-previous-section = Help: { $sign } goes to the previous section.
line-help-next-section = Help: { $sign } goes to the next section.
line-help-next-missing = Help: { $sign } goes to the next that is missing.
line-help-declare = Help: { $sign } says how far you have come with the section.
line-help-declare-of = Help: { $sign } and a number says how far you have come with the section.
line-help-note = Help: { $sign } writes a note, which is no part of the agreement.
line-help-write-here = Help: { $sign } asks to write here, takes over, or writes at the same time.
line-help-notes = Help: { $sign } reads out all notes.
line-help-reply = Help: { $sign } and a number answers the note.
line-help-settle = Help: { $sign } and a number settles the note, or opens it again.
line-help-assign = Help: { $sign } says who has the section.
line-help-assign-of = Help: { $sign } and a number says who has the section.
line-help-send = Help: { $sign } makes a copy for the other party.
line-help-take-in = Help: { $sign } takes in a copy from the other party.
line-help-lead = Help: { $sign } lets others follow you, and ends that.
line-help-follow = Help: { $sign } follows whoever leads.
line-help-choose = Help: { $sign } lets you choose when two have written in the same place.
line-help-undo = Help: { $sign } undoes.
line-help-redo = Help: { $sign } does again what was undone.
line-help-overview = Help: { $sign } lists all sections.
line-help-review = Help: { $sign } goes through answers, findings and notes.
line-help-deviations = Help: { $sign } reads what is changed in the template’s text.
line-help-spell = Help: { $sign } goes to the next word that may be misspelt.
line-help-versions = Help: { $sign } reads the earlier versions.
line-help-document = Help: { $sign } makes the agreement as a file.
line-help-print = Help: { $sign } prints the whole agreement, and with a number the section with that number.
line-help-print-section = Help: { $sign } prints the section as it stands in the agreement.
line-help-print-agreement = Help: { $sign } prints the whole agreement.
line-help-command = Help: { $sign } tells the command that opens the draft again.
line-print-begins = Printed: from here on it is the text of the agreement.
line-print-ends = Printed: the end.
line-way-back = Command: { $command }
line-no-way-back = Command: none. Log in again to go on.
line-help-save = Help: { $sign } keeps a version. The draft is saved by itself.
line-help-help = Help: { $sign } reads this.
line-help-quit = Help: { $sign } quits. Everything is saved.
line-help-escape = Help: = (equals) in front makes anything an answer. Type =q when the answer is the letter q.

### store
store-fault = { $fault ->
    [too-big] The file is larger than 8 MiB. Drafts and files of answers are small: make sure that it is the right file.
    [not-utf8] The file isn’t saved as UTF-8. Save it again with the character set UTF-8.
    [byte-order-mark] The file begins with a mark for its character set (BOM). Save it as “UTF-8 without BOM”.
    [value] This needs a value: text in quotation marks, a number, a list or an object.
    [key] This needs a key in quotation marks.
    [colon] This needs a colon after the key.
    [object-end] This needs a comma, or the curly bracket that ends the object.
    [list-end] This needs a comma, or the square bracket that ends the list.
    [text-end] The text that begins here has no quotation mark at its end.
    [control] There is a control character inside the text. A line break in a text is written \n.
    [escape] The character after the backslash means nothing here.
    [digit] This needs a digit.
    [end] The file should have ended here.
    [too-deep] There are more than 64 levels inside each other.
    [too-many] The file has more than 150,000 values.
    [too-long] The text is longer than { $most } characters. Shorten it.
    [too-many-elements] The list has more than { $most } rows. Take some out.
    [duplicate] The key “{ $text }” stands twice. Take one of them out.
    [shape-object] This needs an object in curly brackets.
    [shape-list] This needs a list in square brackets.
    [shape-text] This needs a text in quotation marks.
    [shape-truth] This needs true or false.
    [shape-count] This needs a whole number.
    [shape-choice] This needs a choice.
    [shape-option] Only one of the choices can be used here, not words of your own.
    [shape-term] This needs a date, such as 2027-12-31.
    [shape-time] This needs a date, a month or a week.
    [shape-place-date] This needs a place and a date.
    [shape-item] This needs a row with named parts.
    [shape-clause] This needs what was done to the sentence.
    [missing] The key “{ $text }” is missing.
    [schema] “{ $text }” isn’t a version of the format that exists.
    [id] “{ $text }” can’t be an id. Use 1 to 64 of a–z, 0–9, _, - and full stop, and begin with a letter or a digit.
    [taken] The id “{ $text }” is already in use. Give it another.
    [day] “{ $text }” isn’t a day of the calendar. Write for example 2027-12-31.
    [moment] “{ $text }” isn’t a point in time. Write for example 2027-03-15T12:30:00Z.
    [range] The number must be from { $least } to { $greatest }.
    [not-own] The section “{ $text }” belongs to the template and can’t be your own. Give it another id.
    [unknown-key] The key “{ $text }” doesn’t belong here. { store-nearest }
    [unknown-field] The template has no field called “{ $text }”. { store-nearest }
    [unknown-option] “{ $text }” isn’t one of the choices. { store-nearest }
    [unknown-clause] There is no sentence here called “{ $text }”. { store-nearest }
    [unknown-section] There is no section called “{ $text }”. { store-nearest }
    [unknown-state] “{ $text }” isn’t a state. { store-nearest }
    [unknown-sort] “{ $text }” is no sort of note. { store-nearest }
    [unknown-why] “{ $text }” is no reason to keep a version. { store-nearest }
   *[other] The content isn’t as it should be.
 }
store-nearest = { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Look for a spelling mistake.
 }
store-damaged = The draft “{ $file }” is damaged, and its file is untouched. Line { $line }, character { $column }: { store-fault } { $more ->
    [0] Mend the file, or fetch an older copy.
    [one] One more fault was found. Mend the file, or fetch an older copy.
   *[other] { $more } more faults were found. Mend the file, or fetch an older copy.
 }
store-newer = “{ $file }” was written by a newer version of avtale (format { $text }), and the file is untouched. Update avtale, and open the draft again.
store-no-template = The draft “{ $file }” rests on the template “{ $text }”, which isn’t here. Add the template, and open the draft again.
store-bad-name = “{ $file }” can’t be the name of a draft. Give the file a name of a–z, 0–9, _ and - that ends in .json.
store-none = Found no draft called “{ $name }”. “avtale list” shows the drafts.
store-several = Several drafts match “{ $name }”: { $names }{ $more ->
    [0] .
   *[other] , and { $more } more.
 } Type more of the name or the id.
store-outside = “{ $path }” lies outside the folder of drafts ({ $folder }). Move the file there, or choose the folder with --drafts.
store-why-ended = the session ended
store-why-asked = saved on request
store-why-before-recovery = before an interrupted session was taken in
store-why-beside = from another interrupted session
store-why-before-restore = before something was brought back
store-why-taken-over = before a section was taken over
store-why-sent = sent to another party
store-why-received = came from another party
store-why-before-merge = before something from outside was taken in
store-no-version = There is no version { $number } of the draft. “avtale versions” shows them.
store-no-shelter = There is nowhere else to put an emergency copy.
store-changed = Somebody else has changed “{ $path }” since the draft was opened. Nothing is overwritten.
store-exists = “{ $path }” exists already and isn’t overwritten. Choose another name.
store-not-done = { $doing ->
    [reading] wasn’t read
    [writing] wasn’t saved
   *[opening] wasn’t opened
 }
store-then-again = { $doing ->
    [writing] {""}
   *[other] {" "}Then try again.
 }
store-disk-full = The disk is full, so “{ $path }” { store-not-done }. Free some space.{ store-then-again }
store-quota = Your space on the disk is used up, so “{ $path }” { store-not-done }. Delete something, or ask for more space.{ store-then-again }
store-file-limit = The system doesn’t allow files this large, so “{ $path }” { store-not-done }. Ask whoever runs the machine to raise the limit.{ store-then-again }
store-read-only = The disk can only be read, so “{ $path }” { store-not-done }. Ask whoever runs the machine to look at it.{ store-then-again }
store-broken = The disk answers with errors, so “{ $path }” { store-not-done }. Tell whoever runs the machine.{ store-then-again }
store-overloaded = The machine has no more memory or open files to give, so “{ $path }” { store-not-done }. Close other programs.{ store-then-again }
store-no-answer = The file server doesn’t answer, so “{ $path }” { store-not-done }. See whether the network works.{ store-then-again }
store-stale = The file server has replaced the folder of “{ $path }”, which { store-not-done }. Connect it again.{ store-then-again }
store-behind = Others have saved the draft meanwhile. It is saved again with all that was written.
store-held = Another program is writing in the folder right now, so “{ $path }” { store-not-done }. End it if it hangs.{ store-then-again }
store-long-name = The name “{ $path }” is too long. Choose a shorter name.
store-no-permission = You aren’t allowed to { $doing ->
    [reading] read
    [writing] write
   *[opening] open
 } “{ $path }”. Ask its owner for access, or choose another folder.
store-no-file = “{ $path }” doesn’t exist. Make sure that the name is right.
store-no-folder = The folder “{ $path }” doesn’t exist. Make it, or choose another folder.
store-not-a-folder = “{ $path }”, or something it lies in, isn’t a folder. Move what is there, or choose another folder.
store-folder-gone = The folder of “{ $path }” no longer exists. Make it again, or choose another folder.
store-not-a-file = “{ $path }” isn’t an ordinary file. Choose a file, not a link, a folder or a device.
store-linked = “{ $path }” has several names (hard links) and isn’t opened. Make a copy, and open that.
store-too-big = “{ $path }” is larger than 8 MiB. Make sure that it is the right file, or shorten the text.
store-not-utf8 = “{ $path }” isn’t saved as UTF-8. Save it again with the character set UTF-8.
store-text-big = “{ $path }” is larger than 1 MiB. Put only the text in the file.
store-words-big = “{ $path }” is larger than 256 KiB. Take out words that aren’t needed.
store-not-roots = “{ $path }” can be changed by others than root, and isn’t read in restricted mode. Give it to root, and let nobody else write there.
store-pack-too-many = “{ $path }” has more than { $most } files. Take out what doesn’t belong to the template.
store-disk-fault = “{ $path }” couldn’t be { $doing ->
    [reading] read
    [writing] saved
   *[opening] opened
 }: { $error }. Try again, or choose another folder.

### platform
settings-fault = { $file }: { $what }
settings-fault-line = { $file }, line { $line }: { $what }
settings-syntax = The line can’t be read. Write it as name = "value".
settings-unknown = “{ $name }” is no setting. See “Settings” in the README.
settings-unknown-near = “{ $name }” is no setting. Did you mean “{ $near }”?
settings-words = Write words in quotes, as in name = "Kari Nordmann".
settings-flag = Write true or false, without quotes.
settings-one-of = Choose one of these: { $names }.
settings-relative = Write the whole path, from / on.
settings-keys = Write [keys] on a line of its own, and the keys on the lines below.
settings-no-key = This is no key. Write for example "ctrl+s", "F2", "alt+u" or "s".
settings-more = { $first } { $count ->
    [one] There is one more fault in the settings. “avtale doctor” shows all.
   *[other] There are { $count } more faults in the settings. “avtale doctor” shows all.
}

platform-config-missing = The file of settings isn’t there. Make it, or name another with --config.
platform-config-denied = The file of settings can’t be read: you lack the rights.
platform-config-encoding = The file of settings isn’t UTF-8. Save it as UTF-8.
platform-config-large = The file of settings is larger than 64 kB, and isn’t read.
platform-config-unreadable = The file of settings can’t be read.
platform-no-home = Did not find your home folder, so there is nowhere to keep drafts. Choose a folder with --drafts.
platform-relative-home = The home folder is set to “{ $path }”, which isn’t a full path. Correct HOME, or choose a folder with --drafts.
platform-folder-not-said = In restricted mode the folder of drafts must be on the command line. Add “--drafts FOLDER”.
platform-no-folder = The folder “{ $path }” doesn’t exist or can’t be opened. In restricted mode it isn’t made: ask whoever runs the machine to make it.
platform-unguarded = Couldn’t set { $guard } ({ $error }). The program works all the same.
### doctor
doctor-intro = Now we check whether everything works. Just press Enter when it looks right.
doctor-question = { $number } of { $of }: { $what }
doctor-ask-letters = Are these ae, oe, aa in Norwegian, quotation marks, a section sign?
doctor-ask-drawn = Are these eleven different signs, no question marks or empty boxes?
doctor-ask-keys = Press the keys one by one, or wait 20 seconds for the next.
doctor-ask-copy = Copy “{ $text }” to the clipboard? What is there now is lost.
doctor-answer-looks = Enter: yes. n and Enter: no. >
doctor-answer-copy = Enter: try. n and Enter: skip. >
doctor-press = Press { $key }:
doctor-paste = Paste now (in PuTTY: right click). Enter if nothing comes:
doctor-paste-none = nothing came
doctor-paste-came = it came
doctor-paste-other = something else came: “{ $text }”
doctor-key-letter = æ
doctor-key-down = arrow down
doctor-key-esc = Esc
doctor-key-help = Ctrl+G
doctor-key-enter = Enter
doctor-key-came = it came
doctor-key-nothing = nothing came
doctor-key-other = came as something else: { $what }
doctor-area-program = The program
doctor-area-terminal = The terminal
doctor-area-folders = The folders
doctor-area-words = Template and dictionaries
doctor-grade-good = Good:
doctor-grade-odd = Note:
doctor-grade-fault = Fault:
doctor-program = avtale { $version }, with PDF.
doctor-program-no-pdf = avtale { $version }, built without PDF.
doctor-restricted = Restricted mode is on, so only the folder of drafts was looked at, and nothing is remembered.
doctor-term = The terminal calls itself { $term }.
doctor-term-dumb = The terminal calls itself dumb. There the program asks line by line and draws no screens.
doctor-term-unknown = TERM isn’t set, so nobody knows what the terminal can do. Log in again, or tell IT.
doctor-way = Between you and the program: { $way }.
doctor-colours = { $colours ->
    [unwanted] Colours are turned off by NO_COLOR.
    [none] The terminal has no colours. The screens can be read without.
    [true] The terminal says that it has all colours.
   *[other] The terminal says that it has { $colours } colours.
}
doctor-size = The window is { $columns } characters wide and { $rows } lines high.
doctor-size-small = The window is { $columns } characters wide and { $rows } lines high. Make it larger if you can: 80 characters and 24 lines are enough for everything.
doctor-charset = The machine’s locale is { $locale }, which has all characters.
doctor-charset-other = The machine’s locale is { $locale }, which lacks characters. The program writes æ, ø and å all the same, but tmux and screen may change them. Ask IT to set LANG=nb_NO.UTF-8.
doctor-charset-none = The machine’s locale isn’t set. The program writes æ, ø and å all the same, but tmux and screen may change them. Ask IT to set LANG=nb_NO.UTF-8.
doctor-letters-good = Æ, ø and å look right.
doctor-letters-untried = Whether æ, ø and å look right wasn’t tried. Run “avtale doctor” in the terminal to be asked.
doctor-letters-wrong = Æ, ø and å don’t look right. Choose UTF-8 and an ordinary font in the terminal; in PuTTY under Window, Translation.
doctor-letters-cells = The terminal shows “æøå” as { $cells } characters and not 3, so it doesn’t expect UTF-8. Choose UTF-8 in the terminal; in PuTTY under Window, Translation.
doctor-drawn-good = The signs that screens are drawn with look right.
doctor-drawn-wrong = The signs that screens are drawn with don’t look right in this terminal.
doctor-width-combined = An å that is made of a and ring takes { $cells } cells and not 1. What you write yourself is mended; lines in the text of others can be askew.
doctor-width-arrow = Arrows and the like take { $cells } cells and not 1, so lines can be askew. Turn off “ambiguous width” or the like in the terminal.
doctor-width-wide = Wide characters, such as Chinese ones, take { $cells } cells and not 2. That doesn’t matter for Norwegian.
doctor-keys-good = The keys come through: æ, arrow down, Esc, Ctrl+G and Enter.
doctor-keys-letter = Æ doesn’t come through as æ, so æ, ø and å can’t be written. Choose UTF-8 in the terminal; in PuTTY under Window, Translation.
doctor-keys-odd = These keys don’t come through as they should: { $keys }. Most commands have several keys; ? shows them in lists, and F1 in texts.
doctor-paste-marked = The terminal says when something is pasted.
doctor-paste-unmarked = The terminal doesn’t say when something is pasted. The program sees it by its speed, so paste as before.
doctor-copy-good = What is copied from here comes to your clipboard.
doctor-copy-wrong = What is copied from here didn’t come to the clipboard. Mark the text with the mouse, or ask IT to turn on OSC 52 in the terminal (in tmux: set -g set-clipboard on).
doctor-remembered-plain = Remembered for { $terminal }: screens are drawn with plainer signs. “avtale doctor --forget” forgets it.
doctor-remembered-full = Remembered for { $terminal }: screens are drawn with all signs. “avtale doctor --forget” forgets it.
doctor-remembered-clipboard = Remembered for { $terminal }: nothing is sent to the clipboard; what is to go out is printed when you leave. “avtale doctor --forget” forgets it.
doctor-remembered-faulty = Line { $line } of { $path } can’t be read, and isn’t used. The file was written anew without it.
doctor-recalled-faulty = Line { $line } of { $path } can’t be read, and isn’t used. “avtale doctor” writes the file anew.
doctor-remembered-file = Written by “avtale doctor”: what terminals can’t do. “avtale doctor --forget” removes the file.
doctor-forgotten = What was remembered of terminals is forgotten.
doctor-folder-what = { $what ->
    [drafts] The drafts
    [emergency] Emergency copies
    [configuration] Settings
   *[data] Your data
}
doctor-folder-good = { doctor-folder-what }: { $path } can be read and written in, with { $free } free.
doctor-folder-absent = { doctor-folder-what }: { $path } isn’t there yet, and is made when it is needed.
doctor-folder-full = { doctor-folder-what }: Only { $free } are free where { $path } is. Tidy up, or tell IT.
doctor-folder-network = { doctor-folder-what }: { $path } is on a network disk ({ $kind }). Several can write at the same time only when all are logged in on the same machine.
doctor-folder-open = { doctor-folder-what }: Everybody on the machine can change and delete in { $path }. Ask IT to mend the permissions.
doctor-folder-listed = { doctor-folder-what }: Everybody on the machine can see the names of the files in { $path }, but not read them.
doctor-folder-unusable = { doctor-folder-what }: The folder after { $path } can’t be used. Tell IT.
doctor-drafts-readable = { $count ->
    [one] Everybody on the machine can read one of the drafts in { $path }. If they shouldn’t, run chmod o-r on the file.
   *[other] Everybody on the machine can read { $count } of the drafts in { $path }. If they shouldn’t, run chmod o-r on the files.
}
doctor-drafts = { $count ->
    [0] There are no drafts yet.
    [one] One draft can be read.
   *[other] { $count } drafts can be read.
}
doctor-drafts-damaged = { $count ->
    [one] One draft can’t be read. “avtale list” says which and why.
   *[other] { $count } drafts can’t be read. “avtale list” says which and why.
}
doctor-dictionary-good = Dictionary of { doctor-language }: { $path }
doctor-dictionary-none = There is no dictionary of { doctor-language } on the machine, so spelling isn’t checked. Ask IT to install hunspell-no.
doctor-language = { $language ->
    [nn] Nynorsk
   *[nb] Bokmål
}
doctor-template = The template “{ $name }”, edition { $edition }, has no faults.
doctor-block = If you need help, send the lines below to IT:
doctor-block-begin = send this to IT
doctor-block-end = end
doctor-stopped = The program doesn’t work as it is now. What begins with “Fault:” must be mended first.
doctor-broken-off = Broken off. Nothing is remembered.

### cli: help

cli-about = Write the agreement between the municipality and NAV, the labour and welfare service, on the introduction programme for refugees, section by section. Without a command it shows the drafts.
cli-drafts = The folder of drafts [or AVTALE_DRAFTS]
cli-as = Your name, as it should stand beside what you write [or AVTALE_USER]
cli-config = The file of settings; otherwise config.toml in your folder for settings
cli-lang = The language of the screens: nb, nn or en [or AVTALE_LANG]
cli-emergency = The folder of emergency copies, for when the draft can’t be saved
cli-keep = How many older versions are kept, from 1 to 1000; 50 unless you say [or AVTALE_VERSIONS]
cli-restricted = Keeps to the folder after --drafts, whatever the environment says [or AVTALE_RESTRICTED=1]
cli-help = Shows help
cli-version = Shows the version
cli-open = Opens a draft
cli-line = Goes through the draft with questions, line by line: for screen readers, and without a terminal
cli-line-on = Asks line by line instead of drawing screens [or AVTALE_LINE=1, ACCESSIBLE=1]
cli-line-off = Draws screens, whatever the environment and the terminal say [or AVTALE_LINE=0]
cli-colours = Colours: terminal (the terminal’s own), contrast (yellow and white on black) or none [or AVTALE_COLOURS, NO_COLOR=1]
cli-characters = Characters on the screen: full, or plain where dashes, arrows and dots are shown wrong [or AVTALE_CHARACTERS]
cli-wall = Shows the agreement large, for a screen on the wall; nothing can be changed there
cli-wall-every = Turns by itself this often, in seconds, while nobody leads
cli-new = Makes a new draft and opens it
cli-new-title = The name of the draft
cli-new-template = The template, when it isn’t the official one
cli-new-answers = Fills in answers from a JSON file; “-” reads standard input
cli-new-no-open = Doesn’t open the draft, but prints its id
cli-new-language = The language the agreement is written in: nb or nn
cli-fill = Fills in answers from a JSON file: all of them or none
cli-fill-answers = The file of answers, as “avtale schema answers” describes it; “-” reads standard input
cli-list = Shows the drafts
cli-json = Prints JSON
cli-show = Shows how far a draft has come, and what is missing
cli-check = Looks for what is missing or doesn’t fit together
cli-export = Writes the agreement to a file
cli-export-format = The type of file: docx, odt, pdf, md, txt, html or json
cli-export-output = The file to write; without it, or with “-”, it is printed here
cli-export-replace-characters = Replaces characters that the typeface of the PDF lacks; the draft stays as it is
cli-export-final = Without the mark “utkast” (draft); only when nothing is missing
cli-export-numbered = Numbers the headings, as 1 and 1.1; not in json
cli-export-with-deviations = Adds what was changed from the template: where, by whom, when and why
cli-check-spelling = Checks the spelling too, with the dictionary on the machine
cli-export-minutes = Writes the minutes instead: what is done, what is decided, and what is open
cli-verify = Says which draft and which version a finished file was made from
cli-verify-file = The file, as “avtale export” made it; “-” for standard input
cli-verify-code = Looks instead for the code at the foot of the page
cli-versions = Shows older versions of a draft, and what has changed since
cli-versions-number = The number of the version to compare with the draft
cli-versions-text = Shows instead the agreement as it read in that version
cli-restore = Brings back an older version, all of it or one section
cli-restore-number = The number of the version; not needed for a draft that is damaged or gone
cli-restore-section = Brings back only this section: id or heading
cli-send = Writes a copy of a draft for the other party
cli-send-output = The file that the copy is written to, or “-” for standard output
cli-merge = Takes in a copy that has been with the other party
cli-merge-what = The draft, which can be left out, and the file with the copy; “-” is standard input
cli-merge-dry-run = Shows what would be taken in, and changes nothing
cli-guideline = Shows the guideline in short points, or those that have the words
cli-guideline-words = The words to look for; without them everything is shown
cli-guideline-passages = Shows instead the passages that the hints rest on, and whether they have changed in the documents after --guideline
cli-guideline-folder = The folder of guidelines as text, such as guideline-2021.txt [or AVTALE_GUIDELINE]
cli-doctor = Looks at what works here, and makes a few lines for IT
cli-doctor-no-ask = Asks nothing
cli-doctor-forget = Forgets what is remembered of terminals
cli-schema = Prints a JSON Schema
cli-schema-which = What the schema describes: draft, answers, agreement or findings
cli-completions = Writes what the shell needs to complete commands
cli-completions-shell = Which shell: bash, zsh or fish
cli-value-shell = SHELL
cli-man = Writes the man page on the program, or on one of its commands
cli-man-command = The command that the page is to be about
cli-man-none = There is no command called “{ $name }”. “avtale --help” lists the commands.
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-options = OPTIONS
cli-man-commands = COMMANDS
cli-man-version = VERSION
cli-template = Shows and checks templates
cli-template-list = Shows the templates
cli-template-show = Shows the steps, sections and fields of a template
cli-template-which = The id of the template, when it isn’t the official one
cli-template-check = Finds every fault in a template, with file and line
cli-template-folder = The folder with the template’s files; without it the official one is checked
cli-draft = The draft: id, the beginning of the id or the name, or a file
cli-value-characters = CHARACTERS
cli-value-code = CODE
cli-value-colours = COLOURS
cli-value-count = COUNT
cli-value-copy = COPY
cli-value-draft = DRAFT
cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-format = TYPE
cli-value-id = ID
cli-value-language = LANGUAGE
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-schema = SCHEMA
cli-value-section = SECTION
cli-value-seconds = SECONDS
cli-value-title = NAME
cli-value-words = WORDS
cli-value-command = COMMAND
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-everywhere = Options for every command
cli-heading-arguments = Arguments
cli-usage-options = [OPTIONS]

### cli: wrong arguments

cli-unknown-argument = “{ $name }” doesn’t exist. “avtale --help” shows what does.
cli-unknown-argument-suggested = “{ $name }” doesn’t exist. Did you mean “{ $suggestion }”?
cli-unknown-command = There is no command “{ $name }”. “avtale --help” shows the commands.
cli-unknown-command-suggested = There is no command “{ $name }”. Did you mean “{ $suggestion }”?
cli-value-missing = “{ $argument }” needs a value. Write it after.
cli-value-missing-of = “{ $argument }” needs a value. Write one of these after it: { $valid }.
cli-value-wrong = “{ $value }” doesn’t suit “{ $argument }”. “avtale --help” shows what does.
cli-value-wrong-of = “{ $value }” doesn’t suit “{ $argument }”. Choose one of these: { $valid }.
cli-argument-missing = This is missing: { $argument }. Add it.
cli-argument-twice = “{ $argument }” can’t be used like that. Give it only once.
cli-argument-conflict = “{ $argument }” can’t be used together with “{ $other }”. Take one of them out.
cli-command-missing = A command is missing here. Add “--help” to see the commands.
cli-arguments-wrong = The arguments can’t be read. “avtale --help” shows what there is.

### cli: messages

cli-output-failed = Couldn’t print: { $why }.
cli-no-terminal = The screens need a terminal. Leave “--no-line” and AVTALE_LINE=0 out, and the program asks line by line instead.
cli-new-no-terminal = The draft can’t be opened here, because the screens need a terminal. Nothing is made. Leave “--no-line” and AVTALE_LINE=0 out, or add “--no-open” to make the draft without opening it.
cli-not-started = The screen couldn’t be started: { $why }. Try again.
cli-not-saved = The last changes may not be saved: the disk didn’t answer, or didn’t take them. Open the draft and see what is missing.
cli-not-saved-sheltered = The last changes aren’t saved in the draft. They are in { $path }, and come back when the draft is opened again.
cli-fault = The program has a fault ({ $place }). What was written is saved. Start again, and tell whoever runs the program.
cli-fault-not-saved = The program has a fault ({ $place }), and the last changes may not be saved. Start again, and see what is missing in the draft. Tell whoever runs the program.
cli-left-saved = Saved: “{ $title }” lies in { $path }.
cli-left-saved-restricted = Saved: “{ $title }”.
cli-left-aside = Not saved: The last changes in “{ $title }” aren’t in the draft, but they are kept and come back when it is opened again.
cli-left-nowhere = Not saved: The last changes in “{ $title }”, as you chose.
cli-left-rest = Left to do: { $counts }.
cli-left-nothing = Everything is filled in. Nothing is sent or signed.
cli-left-unanswered = { $count ->
    [one] one question isn’t answered
   *[other] { $count } questions aren’t answered
 }
cli-left-undone = { $count ->
    [one] one section isn’t marked as done
   *[other] { $count } sections aren’t marked as done
 }
cli-left-notes = { $count ->
    [one] one note isn’t settled
   *[other] { $count } notes aren’t settled
 }
cli-left-yours = { $count ->
    [one] one section that you have
   *[other] { $count } sections that you have
 }
cli-left-must-mend = { $count ->
    [one] one thing must be put right before the agreement is finished
   *[other] { $count } things must be put right before the agreement is finished
 }
cli-charset = The terminal is set up with the character set { $name }, but avtale writes UTF-8. If æ, ø and å are wrong, choose UTF-8 in the terminal, in PuTTY below Window, Translation.
cli-left-open = Open it again:
cli-left-open-restricted = Open it again: log in again, and choose “{ $title }”.
cli-standard-input = standard input
cli-new-untitled = Agreement without a name
cli-title-empty = The name of the draft is empty. Write a name after “--title”.
cli-title-long = The name of the draft is { $length } characters long, and there is room for { $max }. Shorten it.
cli-new-no-language = The template doesn’t ask for the language “{ $language }”. Choose one of these: { $options }.
cli-user-nameless = user { $number }
cli-removed-hidden = { $count ->
    [one] One hidden character was taken out of the answers.
   *[other] { $count } hidden characters were taken out of the answers.
 }
cli-removed-hidden-title = { $count ->
    [one] One hidden character was taken out of the name.
   *[other] { $count } hidden characters were taken out of the name.
 }
cli-restricted-answers = “{ $path }” can’t be read in restricted mode. Put the file in the folder of drafts and give only its name, or write “-” and send the answers on standard input.
cli-restricted-verify = “{ $path }” can’t be read in restricted mode. Put the file in the folder of drafts and give only its name, or write “-” and send it on standard input.
cli-restricted-output = The agreement can’t be written to “{ $path }” in restricted mode. Give only a name that ends in “.{ $end }”, and it goes into the folder of drafts, or leave out “-o”.
cli-restricted-forget = In restricted mode nothing is remembered of terminals. Leave “--forget” out.
cli-restricted-template = Templates in other folders can’t be read in restricted mode. Leave out the folder, and the official template is checked.
cli-recovered = “{ $title }” has newer text from { $at } ({ $by }), from an interrupted session. It is included here. Open the draft to take it in.
cli-recovered-taken-in = “{ $title }” had newer text from { $at } ({ $by }), from an interrupted session. It is taken in, and the draft without it is kept as a version.
cli-recovered-torn = { $count ->
    [one] The last change was cut off as it was written, and is gone.
   *[other] The { $count } last changes, one in each session, were cut off as they were written, and are gone.
 }
cli-recovered-unfitting = { $count ->
    [one] One change no longer fits the draft. It is kept beside it.
   *[other] { $count } changes no longer fit the draft. They are kept beside it.
 }
cli-recovered-unread = { $count ->
    [one] What is left of one interrupted session can’t be read. It is untouched.
   *[other] What is left of { $count } interrupted sessions can’t be read. It is untouched.
 }
cli-recovered-beside = { $count ->
    [one] The draft as one interrupted session had it is kept as a version of its own.
   *[other] The draft as { $count } interrupted sessions had it, each by itself, is kept as versions of their own.
 }
cli-version-not-kept = The draft is saved, but wasn’t kept as a version. { $why }
cli-guideline-none = Found nothing about “{ $words }” in the guideline. Try a shorter word or fewer words.
cli-guideline-law = Changed since the guideline
cli-guideline-no-document = “{ $path }” can’t be shown behind the hints. The file must be named like a source of the template, such as guideline-2021.txt, and have headings that begin with a number, each on its own line after an empty one.
cli-guideline-empty-folder = The folder “{ $path }” has no guideline. Put it there as plain text, such as guideline-2021.txt.
cli-guideline-no-folder = No guideline lies with the template. Say where it is with --guideline FOLDER.
cli-passage-same = unchanged
cli-passage-changed = changed since the hints were written
cli-passage-unknown = not compared
cli-passage-absent = not in the document
cli-example-unread = The example can’t be read. That is a fault of the program.
cli-template-none = There is no template called “{ $template }”. “avtale template list” shows the templates.
cli-template-good = The template “{ $template }” has no faults.
cli-template-faults = { $count ->
    [one] One fault in the template in { $folder }.
   *[other] { $count } faults in the template in { $folder }.
 } Mend the files and run the command again.
cli-answers-fault = { $file }, line { $line }, character { $column }, { $path }: { $what }
cli-answer-refused = { $path }: { $what }
cli-changed-meanwhile = Somebody else changed “{ $title }” at the same moment, so no answers are set. Run the command once more.
cli-nothing-written = { $count ->
    [one] One fault.
   *[other] { $count } faults.
 } Nothing is saved. Mend the file and try again.
cli-filled = { $count ->
    [0] The file has no changes. The draft “{ $title }” ({ $id }) is as it was.
    [one] One change is saved in the draft “{ $title }” ({ $id }).
   *[other] { $count } changes are saved in the draft “{ $title }” ({ $id }).
 }
cli-filled-open = { $count ->
    [one] { $who } has it open, and sees the change.
   *[other] { $who } has it open, and sees the changes.
 }
cli-list-none = There are no drafts in { $folder }. “avtale new” makes one.
cli-list-damaged = { $count ->
    [one] One draft can’t be read.
   *[other] { $count } drafts can’t be read.
 } “avtale versions” with the id shows whether there are older versions.
cli-list-id = ID
cli-list-title = NAME
cli-list-parties = PARTIES
cli-list-done = DONE
cli-list-must-mend = TO CORRECT
cli-list-changed = CHANGED
cli-show-title = Draft:
cli-show-id = Id:
cli-show-parties = Parties:
cli-show-language = Language:
cli-show-created = Made:
cli-show-changed = Changed:
cli-show-template = Template:
cli-show-totals = Sections: { $done } done, { $mend } to correct, { $begun } begun, { $untouched } not begun, { $irrelevant } not relevant.
cli-show-assigned = { $person } has it
cli-show-notes = { $count ->
    [one] One note isn’t settled.
   *[other] { $count } notes aren’t settled.
 }
cli-state-not-begun = not begun
cli-state-begun = begun
cli-state-done = done
cli-state-must-mend = needs correction
cli-state-not-relevant = not relevant
cli-left-missing = missing: { $label } ({ $field })
cli-left-unread = can’t be read: { $label } ({ $field })
cli-left-incomplete = something missing in the list: { $label } ({ $field })
cli-severity-info = for information
cli-severity-may = may
cli-severity-form = form
cli-severity-should = should
cli-severity-must = must
cli-check-found = { $count ->
    [one] One finding to look at.
   *[other] { $count } findings to look at.
 } “avtale open” goes to the place in the draft.
cli-check-source = Source: { $source }
cli-check-counts = { $count ->
    [one] One finding
   *[other] { $count } findings
 }: { $counts }.
cli-check-nothing = No findings.
cli-check-good-to-know = For information
cli-check-changed = { $count } standard texts are changed, replaced or left out. An annex to the agreement can show how: “avtale export” with “--with-deviations”.
cli-check-info-only = Nothing to correct; the findings are for information.
cli-spelling-none = Found no dictionary for { texts-language }, so the spelling isn’t checked. Install the package hunspell-no, or ask whoever runs the machine to.
cli-spelling-unread = Couldn’t read the dictionary { $path }. See that it is a file everybody can read.
cli-spelling-restricted = In restricted mode nobody has a list of their own. Add the word to the draft instead.
cli-spelling-no-home = Did not find your home folder, so there is nowhere to keep a list of your own. Add the word to the draft instead.
cli-minutes-written = The minutes are written to { $path }.
cli-minutes-no-json = There are no minutes as json. Choose another file type.
cli-exported = The agreement is written to { $path }.
cli-export-not-shown = A file of the type { $end } can’t be shown here. Add “-o” and a file name.
cli-picture-left-out = The picture “{ $file }” isn’t included, so its text stands instead. { $why }
cli-picture-elsewhere = Put it in the folder of drafts, and give only the name of the file in the draft.
cli-picture-unreadable = It isn’t a whole picture of the type PNG or JPEG. Save it again as one of them.
cli-picture-too-large = It has more than 16 million pixels. Make it smaller.
cli-export-onto-draft = { $path } is a draft, or lies among the drafts. Choose another file after “-o”.
cli-unprintable = { $section }: The typeface of the PDF doesn’t have the character { $character }, which is in “{ $place }”. “{ $replacement }” can stand instead.
cli-unprintable-more = { $count ->
    [one] The typeface lacks one more character.
   *[other] The typeface lacks { $count } more characters.
}
cli-unprintable-refused = Nothing is written. Correct the text in the draft, or add “--replace-characters”, and the PDF replaces the characters above. The draft isn’t changed.
cli-final-finding = { $section }: { $finding }
cli-final-missing = Missing: { $what }
cli-final-refused = The agreement isn’t ready to be written without the mark “utkast” (draft), and nothing is written. Put right what is listed above, or write it without “--final”. “avtale check { $draft }” shows everything.
cli-final-found = The agreement is written as final, but there { $count ->
    [one] is one finding
   *[other] are { $count } findings
 } to look at ({ $counts }): “avtale check { $draft }”.
cli-final-open = { $undone ->
    [0] {""}
    [one] One section isn’t marked as done.
   *[other] { $undone } sections aren’t marked as done.
 }{ $both ->
    [0] {""}
   *[other] {" "}
 }{ $notes ->
    [0] {""}
    [one] One note waits for somebody.
   *[other] { $notes } notes wait for somebody.
 }
cli-kind-line = line
cli-kind-prose = text
cli-kind-count = number
cli-kind-choice = choice
cli-kind-term = date or open
cli-kind-time = time
cli-kind-place-date = place and date
cli-kind-list = list
cli-need-required = must be answered
cli-need-optional = can be answered
cli-need-at-signing = filled in when it is signed
cli-versions-is = NO
cli-versions-at = WHEN
cli-versions-by = WHO
cli-versions-why = WHY
cli-versions-none = The draft has no older versions yet. They are made when a session ends, and when somebody presses Ctrl+S.
cli-versions-damaged = “avtale restore { $draft } NUMBER” makes a new draft of a version, and without a number of the newest that can be read.
cli-versions-same = “{ $title }” is as in version { $number }.
cli-versions-legend = [-like this-] it read in version { $number }, {"{"}+like this+{"}"} it reads now. “avtale restore” brings the version back.
cli-verify-now = The text is from the draft “{ $title }” ({ $id }), as it is now.
cli-verify-then = The text is from the draft “{ $title }” ({ $id }), version { $number }: { $at }, { $by }.
cli-verify-claims-now = The file says that it is from the draft “{ $title }” ({ $id }), as it is now.
cli-verify-claims-then = The file says that it is from the draft “{ $title }” ({ $id }), version { $number }: { $at }, { $by }.
cli-verify-language = The agreement is in { texts-language }.
cli-verify-also = Version { $numbers } has the same text.
cli-verify-draft = It was made as a draft.
cli-verify-draft-annex = It was made as a draft, with the annex on changes from the template.
cli-verify-final = It was made as a final agreement.
cli-verify-final-annex = It was made as a final agreement, with the annex on changes from the template.
cli-verify-numbered = Its headings are numbered.
cli-verify-unchanged = The file is unchanged since it was made.
cli-verify-changed = The file was changed afterwards, or made by another edition of the program.
cli-verify-unknown = The file says that it was made from the draft { $draft }, and its code is { $code }. No version on this machine has this text.
cli-verify-no-token = The file doesn’t say which draft it was made from. If there is a code at the foot of the page, you can look for it with “avtale verify --code CODE”.
cli-verify-no-code = No draft and no version on this machine has the code { $code }.
cli-verify-bad-code = “{ $code }” isn’t a code. The code is at the foot of the page and has 16 characters from 0 to 9 and a to f, such as “3f9c 1a2b 77de 0a11”.
cli-verify-unread = { $count ->
    [one] One draft can’t be read, and isn’t searched.
   *[other] { $count } drafts can’t be read, and aren’t searched.
 } “avtale list” shows why.
cli-difference-whole = The draft as a whole
cli-difference-title = Name of the draft
cli-difference-order = Order of the sections
cli-difference-section = Own section
cli-difference-heading = Heading
cli-difference-declared = How far you have come
cli-difference-undeclared = not decided
cli-difference-reason = Reason for the change of “{ $clause }”
cli-difference-own-clause = Own text
cli-difference-assigned = Who has the section
cli-difference-note = Note
cli-sent = This file is a copy of “{ $title }”, ready to be sent, for example attached to an e-mail. Whoever gets it opens it with “avtale merge FILE”. When it comes back, “avtale merge { $draft } FILE” takes it in here.
cli-send-onto-draft = “{ $path }” would be read as a draft. Give the file a name that ends in “{ $end }”, or put it in another folder.
cli-restricted-send = The copy can’t be written to “{ $path }” in restricted mode. Give only a name that ends in “{ $end }”, and it goes into the folder of drafts, or leave out “-o”.
cli-restricted-copy = “{ $path }” can’t be read in restricted mode. Put the file in the folder of drafts and give only its name, or write “-” and send the copy on standard input.
cli-copy-new = The draft in “{ $file }” was not here yet. Now it is here as “{ $title }” ({ $draft }).
cli-copy-new-dry = The draft in “{ $file }” is not here yet. Without “--dry-run” it becomes a new draft here, “{ $title }”.
cli-merge-by-hand = unknown (changed by hand)
cli-merge-taken = This comes from the copy:
cli-merge-both = This was changed by both:
cli-merge-legend = [-like this-] it reads here, {"{"}+like this+{"}"} in the copy.
cli-merge-ours = here ({ $who }):
cli-merge-theirs = in the copy ({ $who }):
cli-merge-unknown = unknown who
cli-merge-gone = (nothing)
cli-merge-difference = the difference:
cli-merge-stands-ours-kept = Ours stays, and the copy’s is kept until somebody chooses.
cli-merge-stands-ours = Ours stays.
cli-merge-stands-theirs = The one from the copy stays.
cli-merge-ask-which = { $number } of { $count }: Take [o]urs or [t]heirs, or choose [l]ater?
cli-merge-ask-whether = Take this in to the draft? [y]es or [n]o
cli-merge-left = Nothing is taken in.
cli-merge-no-base = It is not known which version “{ $file }” was made from. So you must choose wherever it differs from the draft.
cli-merge-known = Everything in “{ $file }” is in “{ $title }” already. There is nothing to take in.
cli-merge-nothing = There is nothing new in “{ $file }”. “{ $title }” is as it was.
cli-merged = The copy is taken in to “{ $title }” ({ $draft }). “avtale restore { $draft } { $before }” undoes it.
cli-merge-dry = Nothing is taken in yet. That happens when you run the command without “--dry-run”.
cli-merge-conflicts = { $count ->
    [one] Both have changed one place.
   *[other] Both have changed { $count } places.
 }{ $kept ->
    [0] {""}
    [one] {" "}One text from the copy is kept beside ours. Open the draft with “avtale open { $draft }” and press { KEY("choose", "T") } in a list to choose.
   *[other] {" "}{ $kept } texts from the copy are kept beside ours. Open the draft with “avtale open { $draft }” and press { KEY("choose", "T") } in a list to choose.
 }{ $rest ->
    [0] {""}
   *[other] {" "}See in the draft that it reads as you want it to.
 }
cli-merge-conflicts-dry = { $count ->
    [one] Both have changed one place.
   *[other] Both have changed { $count } places.
 }
cli-merge-refused = The copy doesn’t fit the draft, and nothing is taken in. { $why }
cli-merge-another = “avtale merge COPY” without a draft before it finds the draft that the copy belongs to, or makes a new one of it.
cli-input-failed = The answer could not be read: { $why }
cli-restore-number-missing = Which version should be brought back? “avtale versions { $draft }” shows them. Write the number after the draft.
cli-restore-same = There is nothing to bring back. It is already as in version { $number }.
cli-restore-refused = The version doesn’t fit the draft, and nothing is changed. { $why }
cli-restore-damaged-whole = A draft that is damaged or gone can only be brought back whole, as a new draft. Leave out “--section”: “avtale restore { $draft }”.
cli-restore-nothing-left = Neither versions nor journals of “{ $draft }” can be read. Fetch an older copy of the file.
cli-restored = “{ $title }” is as in version { $number } again. “avtale restore { $draft } { $before }” undoes it.
cli-restored-section = The section of “{ $title }” is as in version { $number } again. “avtale restore { $draft } { $before }” undoes it.
cli-restored-beside = { $number ->
    [none] “{ $title }” is brought back from an emergency copy, as a new draft: { $id }.
   *[other] “{ $title }” is brought back from version { $number }, as a new draft: { $id }.
 }{ $changes ->
    [0] {""}
    [one] {" "}One change from a journal is included.
   *[other] {" "}{ $changes } changes from journals are included.
 }{ $file ->
    [missing] {" "}The file of { $from } is gone; its versions are still there.
   *[damaged] {" "}The damaged file, { $from }, is untouched.
 }
cli-section-none = The draft has no section called “{ $name }”. “avtale show { $draft }” shows them.
cli-section-several = Several sections are called “{ $name }”. Write the id of one of them: { $ids }.
