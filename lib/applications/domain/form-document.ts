/** The application on paper, worded: what the typesetter draws, and nothing it would have to know about applications. */
export type FormDocument = {
  readonly title: string;
  /** The firm; stands in the file's properties. */
  readonly author: string;
  readonly subtitle: string;
  readonly demoRemark: string | null;
  /** Of a look at what has not been handed in: said on the cover and across every page; null on a print for the seal. */
  readonly preview: { readonly remark: string; readonly across: string } | null;
  readonly cover: readonly NamedText[];
  /** Places to be filled in by hand on the cover: seal and date. */
  readonly coverSigning: readonly string[];
  readonly sections: readonly FormSection[];
  readonly undertaking: {
    readonly heading: string;
    readonly lead: string;
    readonly statements: readonly string[];
    readonly answers: readonly NamedText[];
    readonly signing: readonly string[];
  };
  readonly attachments: { readonly heading: string; readonly lead: string; readonly names: readonly string[] };
  /** Left and beneath at the foot of every page. */
  readonly foot: string;
  readonly footHash: string | null;
};

export type NamedText = { readonly name: string; readonly text: string };

export type FormSection = { readonly heading: string; readonly parts: readonly FormPart[] };

export type FormPart =
  | { readonly kind: "pairs"; readonly pairs: readonly NamedText[] }
  /** Long words run over pages. */
  | ({ readonly kind: "text" } & NamedText)
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly { readonly head: string; readonly align: "start" | "end"; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    };
