import type { ActivityType } from '../../../domain/activity.ts';
import { personOf } from '../../../domain/person.ts';
import type { Column } from '../../../export/programme/stop-line.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Translate } from '../../../i18n/translator.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useZones } from '../../../store/use-route-time.tsx';
import { PROGRAMME_COLUMNS } from './columns.ts';
import { type Compared, compare } from './compare.ts';
import { type ReadRows, readRows } from './rows.ts';
import { type Columns, useColumns } from './use-columns.ts';

export interface SheetImport {
  readonly columns: Columns<Column>;
  readonly read: ReadRows;
  readonly compared: Compared;
}

/** What a sheet says, read anew with each choice; nothing is written. */
export function useSheetImport(sheet: Sheet, programme: Programme): SheetImport {
  const { t } = useI18n();
  const { newId } = useStore();
  const zones = useZones();
  const columns = useColumns(sheet, PROGRAMME_COLUMNS, 'date');
  const people = useQuery(async ({ queries }) => queries.ofKind('person'));
  const read = readRows(sheet, {
    ...columns,
    start: programme.days[0]?.date ?? programme.route.start,
    kinds: kindWords(t),
  });
  const cards = (people ?? []).filter(({ scope }) => scope === 'programme');
  const existing = {
    ...partsOf(programme),
    people: cards.map(({ id, values }) => ({ ...personOf(values), id })),
    zones,
  };
  return { columns, read, compared: compare(read.stops, existing, { newId, random: Math.random }) };
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
