//! The structure of the document for screen readers: what each piece of a page belongs to.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// The most characters of a text that a tag or an outline repeats; PDF/A allows 32,767 bytes.
const MOST: usize = 1_000;

/// An element, by its number in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Element(usize);

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading: its level from 1, and its words.
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    Label,
    ItemBody,
    Table,
    TableHead,
    TableBody,
    TableRow,
    /// The heading of a column.
    ColumnHeading,
    /// The heading of a row.
    RowHeading,
    Cell,
    Note,
    Reference,
    Link,
    Figure(String),
    /// Words in another language, told by its BCP 47 tag.
    Foreign(String),
    /// What belongs together.
    Division,
}

/// The elements in the order in which they were begun.
#[derive(Default)]
pub(super) struct Tree {
    elements: Vec<Node>,
    roots: Vec<Child>,
}

struct Node {
    role: Role,
    parent: Option<Element>,
    /// Whether its parent has it yet.
    placed: bool,
    children: Vec<Child>,
}

enum Child {
    Element(Element),
    Content(Identifier),
}

impl Tree {
    /// Adds an element below another, or at the top. It comes where its first content is drawn.
    pub(super) fn add(&mut self, parent: Option<Element>, role: Role) -> Element {
        let element = Element(self.elements.len());
        self.elements.push(Node { role, parent, placed: false, children: Vec::new() });
        element
    }

    /// Returns where a footnote belongs whose mark stands in an element: there, or beside a heading, which is
    /// read as one line.
    pub(super) fn home(&self, element: Element) -> Option<Element> {
        let node = self.elements.get(element.0)?;
        if matches!(node.role, Role::Heading(..)) { node.parent } else { Some(element) }
    }

    /// Gives the element its place after what its parent has by now, whether it gets content or not.
    fn place(&mut self, element: Element) {
        let Some(node) = self.elements.get_mut(element.0) else { return };
        if std::mem::replace(&mut node.placed, true) {
            return;
        }
        let parent = node.parent;
        if let Some(parent) = parent {
            self.place(parent);
        }
        match parent.and_then(|parent| self.elements.get_mut(parent.0)) {
            Some(parent) => parent.children.push(Child::Element(element)),
            None => self.roots.push(Child::Element(element)),
        }
    }

    /// Gives the element a piece of a page.
    pub(super) fn content(&mut self, element: Element, content: Identifier) {
        self.place(element);
        if let Some(node) = self.elements.get_mut(element.0) {
            node.children.push(Child::Content(content));
        }
    }

    /// Returns the tree as krilla writes it.
    pub(super) fn finish(mut self, language: String) -> TagTree {
        let roots = std::mem::take(&mut self.roots);
        let mut tree = TagTree::new().with_lang(Some(language));
        for root in roots {
            match root {
                Child::Element(element) => {
                    if let Some(group) = self.group(element) {
                        tree.push(group);
                    }
                }
                Child::Content(content) => tree.push(content),
            }
        }
        tree
    }

    fn group(&mut self, element: Element) -> Option<TagGroup> {
        let node = self.elements.get_mut(element.0)?;
        let children = std::mem::take(&mut node.children);
        let mut group = TagGroup::new(kind(&node.role));
        for child in children {
            match child {
                Child::Element(element) => {
                    if let Some(below) = self.group(element) {
                        group.push(below);
                    }
                }
                Child::Content(content) => group.push(content),
            }
        }
        Some(group)
    }
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(short(title))).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::TableRow => Tag::TR.into(),
        Role::ColumnHeading => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeading => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Note => Tag::Note.into(),
        Role::Reference => Tag::Reference.into(),
        Role::Link => Tag::Link.into(),
        Role::Figure(alternative) => Tag::Figure(Some(short(alternative))).into(),
        Role::Foreign(language) => Tag::Span.with_lang(Some(language.clone())).into(),
        Role::Division => Tag::Div.into(),
    }
}

/// Returns a text for a tag or an outline, which have one line and an end.
pub(super) fn short(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { ' ' } else { c }).take(MOST).collect()
}
