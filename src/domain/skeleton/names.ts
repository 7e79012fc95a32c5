/** Skeletons of a programme, by how many days they have. */
export const SKELETONS = ['seven', 'nine', 'fifteen'] as const;
export type Skeleton = (typeof SKELETONS)[number];
