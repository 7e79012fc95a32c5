/** What documents are printed on. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** In twentieths of a point, as Word counts. */
export const PAPER_SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};

/** The paper that is sold where a language tag is from: Letter in North America, Chile, Colombia, Venezuela and the Philippines. */
export function paperOf(locale: string): Paper {
  const region = /-([A-Z]{2})(?:-|$)/.exec(locale)?.[1] ?? '';
  return ['US', 'CA', 'MX', 'CL', 'CO', 'VE', 'PH', 'GT', 'CR', 'PA', 'SV', 'HN', 'NI', 'DO', 'PR'].includes(
    region,
  )
    ? 'letter'
    : 'a4';
}
