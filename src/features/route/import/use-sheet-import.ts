import { useMemo, useState } from 'preact/hooks';
import type { ActivityType } from '../../../domain/activity.ts';
import { personOf } from '../../../domain/person.ts';
import { areTwoWays, type DateOrder, dateOrderOf } from '../../../domain/read-date.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Translate } from '../../../i18n/translator.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { type ColumnField, guessColumns, headingRow, type Mapping } from './columns.ts';
import { type Compared, compare } from './compare.ts';
import { type ReadRows, readRows } from './rows.ts';

export interface SheetImport {
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly take: (field: ColumnField, column: number | undefined) => void;
  /** absent where the dates can be read in one way only */
  readonly order: DateOrder | undefined;
  readonly setOrder: (order: DateOrder) => void;
  readonly read: ReadRows;
  readonly compared: Compared;
  readonly mend: (cell: string, words: string) => void;
  readonly mended: number;
}

/** What a sheet says, read anew with each choice; nothing is written. */
export function useSheetImport(sheet: Sheet, programme: Programme): SheetImport {
  const { t } = useI18n();
  const { newId } = useStore();
  const head = useMemo(() => headingRow(sheet.rows), [sheet]);
  const headings = sheet.rows[head] ?? [];
  const [mapping, setMapping] = useState<Mapping>(() => guessColumns(headings));
  const [said, setOrder] = useState<DateOrder | undefined>(undefined);
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const people = useQuery(async ({ queries }) => queries.ofKind('person'));
  const dates =
    mapping.date === undefined ? [] : sheet.rows.slice(head + 1).map((row) => row[mapping.date ?? 0] ?? '');
  const order = said ?? dateOrderOf(dates) ?? 'dmy';
  const read = readRows(sheet.rows, {
    mapping,
    head,
    order,
    mended,
    start: programme.days[0]?.date ?? programme.route.start,
    kinds: kindWords(t),
  });
  const cards = (people ?? []).filter(({ scope }) => scope === 'programme');
  const existing = {
    ...partsOf(programme),
    people: cards.map(({ id, values }) => ({ ...personOf(values), id })),
  };
  return {
    headings,
    mapping,
    take: (field, column) =>
      setMapping(({ [field]: _before, ...rest }) =>
        column === undefined ? rest : { ...rest, [field]: column },
      ),
    order: areTwoWays(dates) ? order : undefined,
    setOrder,
    read,
    compared: compare(read.stops, existing, { newId, random: Math.random }),
    mend: (cell, words) => setMended((before) => new Map([...before, [cell, words]])),
    mended: mended.size,
  };
}

/** Its parts are read when they are asked for: a copy would ask for none. */
function partsOf({ route, days, activities, places, cases }: Programme) {
  return { route, days, activities, places, cases };
}

function kindWords(t: Translate): Readonly<Record<ActivityType, string>> {
  return {
    induction: t('words.activity.induction'),
    panel: t('words.activity.panel'),
    experience_fair: t('words.activity.experience_fair'),
    travel: t('words.activity.travel'),
    field_visit: t('words.activity.field_visit'),
    thematic_workshop: t('words.activity.thematic_workshop'),
    case_analysis: t('words.activity.case_analysis'),
    plan_workshop: t('words.activity.plan_workshop'),
    plan_fair: t('words.activity.plan_fair'),
    host_feedback: t('words.activity.host_feedback'),
    evaluation: t('words.activity.evaluation'),
    social: t('words.activity.social'),
    other: t('words.activity.other'),
  };
}
