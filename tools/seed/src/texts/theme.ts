/** Who the texts are about, in the forms Norwegian needs. */
export interface Cast {
  /** First name of the child. */
  readonly name: string;
  /** «hun» or «han», and the other forms. */
  readonly she: string;
  readonly her: string;
  readonly hers: string;
  readonly age: number;
  readonly mother: string;
  readonly father: string;
  /** School, kindergarten or health centre, by age. */
  readonly school: string;
  readonly teacher: string;
  readonly language: string | null;
}

export type Text = (cast: Cast) => string;

export interface NoteText {
  readonly kind: 'Fact' | 'Assessment';
  /** Who said so; null for our own observation or assessment. */
  readonly source: Text | null;
  readonly text: Text;
}

/** What a case may be about, with all its words: believable, of nobody. */
export interface Theme {
  /** The youngest and oldest child it fits. */
  readonly ages: readonly [number, number];
  /** Codes of the list Saksinnhold, which was replaced at the turn of the year. */
  readonly contents: {
    readonly until2025: readonly string[];
    readonly since2026: readonly string[];
  };
  /** What is told, and who may tell it so. */
  readonly concerns: readonly { readonly from: readonly ReporterKind[]; readonly text: Text }[];
  readonly investigationPlan: Text;
  readonly notes: readonly NoteText[];
  /** The child's own words, or what was seen of a child without words. */
  readonly childSays: readonly Text[];
  readonly assessment: Text;
  readonly dismissal: Text;
  readonly decisionTitle: string;
  readonly goals: readonly Text[];
  readonly planContent: Text;
  /** Codes of Tiltak/Kategori that need no clarification. */
  readonly measures: readonly string[];
  readonly evaluations: readonly { readonly child: Text; readonly assessment: Text }[];
}

export type ReporterKind =
  | 'school'
  | 'kindergarten'
  | 'healthCentre'
  | 'police'
  | 'doctor'
  | 'nav'
  | 'crisisCentre'
  | 'neighbour'
  | 'parent'
  | 'family'
  | 'anonymous'
  | 'child';
