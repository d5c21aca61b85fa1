//! Rows drawn on pages, each piece given to the element that it belongs to.

use std::collections::BTreeMap;

use krilla::Document as File;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target as Goal};
use krilla::color::luma;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};

use super::font::Weight;
use super::inline::{Look, Mark, Span, Target};
use super::pages::Page;
use super::tags::{Element, Role};
use super::work::{Drawn, Ink, MARGIN, Piece, Row, WIDTH, Work, inks};

/// A4, in points.
const PAGE: (f32, f32) = (595.276, 841.89);
/// The height of a page's text, in points.
pub(super) const ROOM: f32 = PAGE.1 - 2.0 * MARGIN;
/// Between text and footnotes, with the line that parts them.
pub(super) const GAP: f32 = 14.0;
/// Where the draft's mark and the footer stand, from the upper edge.
const HEAD: f32 = 42.0;
const FOOT: f32 = PAGE.1 - 38.0;
/// How thick lines are.
const THIN: f32 = 0.6;
/// Ink, the ink of the footer, lines, and shades: 0 is black and 255 is paper.
const BLACK: u8 = 0;
const GREY: u8 = 80;
const LINE: u8 = 110;
const SHADE: u8 = 232;

/// Where rows stand: page from 0, and the upper edge in points.
type Places = BTreeMap<usize, (usize, f32)>;

/// What stands around the text of each page.
pub(super) struct Margin {
    /// The mark of a draft.
    pub(super) mark: Option<String>,
    /// What tells where the document comes from.
    pub(super) reference: String,
    /// Before the number of the page, and before that of all pages.
    pub(super) page: (String, String),
}

/// Draws the pages; returns where each row begins.
pub(super) fn draw(
    file: &mut File,
    work: &mut Work<'_>,
    notes: &[Vec<Row>],
    plan: &[Page],
    margin: &Margin,
) -> Option<Places> {
    let rows = std::mem::take(&mut work.rows);
    let headers = std::mem::take(&mut work.headers);
    let places = places(&rows, &headers, plan);
    let goals = goals(work, &rows, notes, plan, &places);
    for (number, page) in plan.iter().enumerate() {
        let mut sheet = file.start_page_with(PageSettings::from_wh(PAGE.0, PAGE.1)?);
        let mut surface = sheet.surface();
        let mut pen = Pen { work, surface: &mut surface, goals: &goals, links: Vec::new() };
        if let Some(mark) = &margin.mark {
            pen.mark(mark, number == 0);
        }
        if let Some(header) = page.header.and_then(|header| headers.get(header)) {
            pen.row(header, MARGIN, Part::Repeated);
        }
        for at in page.slots.clone() {
            if let (Some(row), Some((_, y))) = (rows.get(at), places.get(&at)) {
                pen.row(row, *y, Part::Content);
            }
        }
        pen.foot(notes, page);
        pen.footer(margin, number + 1, plan.len());
        let links = pen.links;
        surface.finish();
        for Link { area, goal, alternative, element } in links {
            let link = Annotation::new_link(LinkAnnotation::new(area, goal), Some(alternative));
            let identifier = sheet.add_tagged_annotation(link);
            work.tree.content(element, identifier);
        }
        sheet.finish();
    }
    Some(places)
}

/// Returns where the rows stand.
fn places(rows: &[Row], headers: &[Row], plan: &[Page]) -> Places {
    let mut places = Places::new();
    for (number, page) in plan.iter().enumerate() {
        let header = page.header.and_then(|header| headers.get(header));
        let mut y = MARGIN + header.map_or(0.0, |header| header.slot.height);
        for at in page.slots.clone() {
            let Some(row) = rows.get(at) else { continue };
            if at > page.slots.start {
                y += row.slot.before;
            }
            places.insert(at, (number, y));
            y += row.slot.height;
        }
    }
    places
}

/// Returns where the footnotes of a page begin, from the upper edge.
fn top_of_foot(notes: &[Vec<Row>], page: &Page) -> f32 {
    let lines = page.foot.iter().filter_map(|(note, lines)| notes.get(*note)?.get(lines.clone()));
    PAGE.1 - MARGIN - lines.flatten().map(|row| row.slot.height).sum::<f32>()
}

/// Where marks and footnotes stand, by their numbers.
struct Goals {
    marks: Places,
    notes: Places,
}

fn goals(
    work: &Work<'_>,
    rows: &[Row],
    notes: &[Vec<Row>],
    plan: &[Page],
    places: &Places,
) -> Goals {
    let mut goals = Goals { marks: Places::new(), notes: Places::new() };
    for (at, row) in rows.iter().enumerate() {
        for ink in &row.inks {
            if let (Ink::Text(Piece { target: Some(Target::Note(number)), .. }), Some(place)) =
                (ink, places.get(&at))
            {
                goals.marks.entry(*number).or_insert(*place);
            }
        }
    }
    for (number, page) in plan.iter().enumerate() {
        let mut y = top_of_foot(notes, page);
        for (at, lines) in &page.foot {
            if let Some(note) = work.notes.values().find(|note| note.at == *at) {
                goals.notes.entry(note.number).or_insert((number, y));
            }
            let rows = notes.get(*at).and_then(|rows| rows.get(lines.clone())).unwrap_or_default();
            y += rows.iter().map(|row| row.slot.height).sum::<f32>();
        }
    }
    goals
}

/// What a row is on its page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Part of the document.
    Content,
    /// Something that was read before.
    Repeated,
}

struct Link {
    area: Rect,
    goal: Goal,
    alternative: String,
    element: Element,
}

struct Pen<'a, 'b, 'c, 'd> {
    work: &'a mut Work<'b>,
    surface: &'a mut Surface<'c>,
    goals: &'d Goals,
    links: Vec<Link>,
}

impl Pen<'_, '_, '_, '_> {
    fn row(&mut self, row: &Row, y: f32, part: Part) {
        for ink in &row.inks {
            match ink {
                Ink::Text(piece) => self.piece(piece, y, part),
                Ink::Rule { x, y: down, width } => {
                    self.fill((MARGIN + x, y + down - THIN / 2.0), (*width, THIN), LINE);
                }
                Ink::Shade { x, y: down, width, height } => {
                    self.fill((MARGIN + x, y + down), (*width, *height), SHADE);
                }
                Ink::Nothing(element) if part == Part::Content => {
                    let identifier = self.surface.start_tagged(ContentTag::Other);
                    self.surface.end_tagged();
                    self.work.tree.content(*element, identifier);
                }
                Ink::Nothing(_) => {}
                Ink::Picture(drawn) => self.picture(drawn, y),
            }
        }
    }

    fn picture(&mut self, drawn: &Drawn, top: f32) {
        let Some(size) = Size::from_wh(drawn.width, drawn.height) else { return };
        let identifier = self.surface.start_tagged(ContentTag::Other);
        let place = Transform::from_translate(MARGIN + drawn.x, top + drawn.y);
        self.surface.push_transform(&place);
        self.surface.draw_image(drawn.image.clone(), size);
        self.surface.pop();
        self.surface.end_tagged();
        self.work.tree.content(drawn.element, identifier);
    }

    fn piece(&mut self, piece: &Piece, top: f32, part: Part) {
        let (x, y) = (MARGIN + piece.x, top + piece.y);
        let (rise, fall) = (piece.size * 0.75, piece.size * 0.22);
        if piece.mark == Mark::Shaded {
            self.fill((x - 1.0, y - rise - 1.0), (piece.width + 2.0, rise + fall + 2.0), SHADE);
        }
        match part {
            Part::Content => {
                let identifier = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                self.glyphs(piece, (x, y), BLACK);
                self.surface.end_tagged();
                self.work.tree.content(piece.element, identifier);
                self.link(piece, (x, y - rise), (piece.width, rise + fall));
            }
            Part::Repeated => {
                self.artifact(ArtifactType::PaginationOther);
                self.glyphs(piece, (x, y), BLACK);
                self.surface.end_tagged();
            }
        }
        match piece.mark {
            Mark::Struck => {
                self.fill((x, y - piece.size * 0.28), (piece.width, THIN * 1.4), BLACK);
            }
            Mark::Underlined => self.fill((x, y + 1.6), (piece.width, THIN), BLACK),
            Mark::None | Mark::Shaded => {}
        }
    }

    fn link(&mut self, piece: &Piece, (x, y): (f32, f32), (width, height): (f32, f32)) {
        let words = &self.work.options.words;
        let (goal, alternative) = match &piece.target {
            None => return,
            Some(Target::Mail(address)) => {
                let action = LinkAction::new(format!("mailto:{address}"));
                (Some(Goal::Action(action.into())), address.clone())
            }
            Some(Target::Note(number)) => {
                (goal(&self.goals.notes, *number), format!("{} {number}", words.footnote))
            }
            Some(Target::Mark(number)) => (goal(&self.goals.marks, *number), words.back.clone()),
        };
        // A mark is small; what is touched may be a little larger.
        let area = Rect::from_xywh(x - 1.0, y - 1.0, width.max(1.0) + 2.0, height + 2.0);
        if let (Some(goal), Some(area)) = (goal, area) {
            self.links.push(Link { area, goal, alternative, element: piece.element });
        }
    }

    fn glyphs(&mut self, piece: &Piece, (x, y): (f32, f32), ink: u8) {
        let font = self.work.fonts.font(piece.weight).clone();
        self.surface.set_fill(Some(filled(ink)));
        let at = Point::from_xy(x, y);
        self.surface.draw_glyphs(at, &piece.glyphs, font, &piece.text, piece.size, false);
    }

    fn artifact(&mut self, kind: ArtifactType) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    }

    fn fill(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: u8) {
        let mut path = PathBuilder::new();
        let Some(area) = Rect::from_xywh(x, y, width, height) else { return };
        path.push_rect(area);
        let Some(path) = path.finish() else { return };
        self.artifact(ArtifactType::Layout);
        self.surface.set_fill(Some(filled(ink)));
        self.surface.draw_path(&path);
        self.surface.end_tagged();
    }

    /// Draws the footnotes of the page.
    fn foot(&mut self, notes: &[Vec<Row>], page: &Page) {
        let mut y = top_of_foot(notes, page);
        if page.foot.is_empty() {
            return;
        }
        self.fill((MARGIN, y - GAP / 2.0), (WIDTH / 3.0, THIN), LINE);
        for (note, lines) in &page.foot {
            let rows = notes.get(*note).and_then(|rows| rows.get(lines.clone()));
            for row in rows.unwrap_or_default() {
                self.row(row, y, Part::Content);
                y += row.slot.height;
            }
        }
    }

    /// Draws the mark of a draft; the first is read aloud, and the others are only seen.
    fn mark(&mut self, mark: &str, first: bool) {
        let Some(piece) = self.line(mark, (Weight::Bold, 13.0)) else { return };
        let x = WIDTH - piece.width;
        let at = Piece { x, y: HEAD, ..piece };
        if first {
            self.piece(&at, 0.0, Part::Content);
        } else {
            self.artifact(ArtifactType::Header);
            self.glyphs(&at, (MARGIN + x, HEAD), BLACK);
            self.surface.end_tagged();
        }
    }

    /// Draws reference and number of the page.
    fn footer(&mut self, margin: &Margin, number: usize, count: usize) {
        let (before, of) = &margin.page;
        let numbers = self.line(&format!("{before} {number} {of} {count}"), (Weight::Regular, 8.5));
        let reference = self.line(&margin.reference, (Weight::Regular, 8.5));
        let wide: f32 = [&numbers, &reference].into_iter().flatten().map(|it| it.width).sum();
        // Beside each other, or the number below where both are too long for one line.
        let below = if wide + 20.0 > WIDTH { 11.0 } else { 0.0 };
        for (piece, right, down) in [(reference, false, 0.0), (numbers, true, below)] {
            let Some(piece) = piece else { continue };
            let x = if right { WIDTH - piece.width } else { 0.0 };
            self.artifact(ArtifactType::Footer);
            self.glyphs(&piece, (MARGIN + x, FOOT + down), GREY);
            self.surface.end_tagged();
        }
    }

    /// Returns a text of one line at the beginning of its row.
    fn line(&mut self, text: &str, (weight, size): (Weight, f32)) -> Option<Piece> {
        let look = Look { weight, size, leading: 0.0 };
        let element = self.work.tree.add(None, Role::Paragraph);
        let span = [Span::plain(self.work.printable.text(text), look, element)];
        let line = self.work.one_line(&span)?;
        inks(line, &span, look, (0.0, 0.0)).into_iter().find_map(|ink| match ink {
            Ink::Text(piece) => Some(piece),
            Ink::Rule { .. } | Ink::Shade { .. } | Ink::Nothing(_) | Ink::Picture(_) => None,
        })
    }
}

fn goal(places: &Places, number: usize) -> Option<Goal> {
    let (page, y) = places.get(&number)?;
    Some(Goal::Destination(XyzDestination::new(*page, Point::from_xy(MARGIN, *y)).into()))
}

fn filled(ink: u8) -> Fill {
    Fill { paint: luma::Color::new(ink).into(), ..Fill::default() }
}
