import type { Json } from '../../../domain/json.ts';
import type { Fault, Plan, Planned, Standing } from '../../../export/programme/incoming/plan.ts';
import type { FileKind } from '../../../export/programme/incoming/read-file.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { timeOfStop } from '../../../i18n/stop-words.ts';
import { Card } from '../../../ui/card.tsx';
import { Fold } from '../../../ui/fold.tsx';
import styles from './exchange.module.css';

export interface PlanPreviewProps {
  kind: FileKind;
  plan: Plan;
  standing: Standing;
}

/** What a file would do: new, changed, untouched, and what can't be taken as it stands, by line. */
export function PlanPreview({ kind, plan: { planned, untouched, faults }, standing }: PlanPreviewProps) {
  const { t } = useI18n();
  const fresh = planned.filter(({ isNew }) => isNew);
  const changed = planned.filter(({ isNew }) => !isNew);
  const counts = [
    t('exchange.fresh', { count: fresh.length }),
    t('exchange.changed', { count: changed.length }),
    t('exchange.untouched', { count: untouched }),
  ];
  return (
    <Card title={t(`exchange.kind.${kind}`)}>
      <p>{counts.join(' · ')}</p>
      {changed.length > 0 && (
        <Fold summary={t('exchange.changedTitle')} open={changed.length <= 12}>
          <ul class={styles.list}>
            {changed.map((each) => (
              <Changed key={each.id} of={each} standing={standing} />
            ))}
          </ul>
        </Fold>
      )}
      {fresh.length > 0 && (
        <Fold summary={t('exchange.freshTitle')} open={fresh.length <= 12}>
          <ul class={styles.list}>
            {fresh.map(({ id, kind: what, name }) => (
              <li key={id}>
                <span class={styles.kind}>{kindWord(t, what)}</span> <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {faults.length > 0 && (
        <Fold summary={t('exchange.faultsTitle', { count: faults.length })} open={faults.length <= 12}>
          <ul class={styles.list}>
            {faults.slice(0, MOST).map((fault) => (
              <FaultLine key={`${fault.at} ${fault.code} ${fault.what}`} kind={kind} fault={fault} />
            ))}
          </ul>
        </Fold>
      )}
    </Card>
  );
}

/** Nobody reads further. */
const MOST = 200;

function Changed({ of: { kind, name, fields, before }, standing }: { of: Planned; standing: Standing }) {
  const { t } = useI18n();
  const shown = useShown(standing);
  return (
    <li>
      <span class={styles.kind}>{kindWord(t, kind)}</span> <strong dir="auto">{name}</strong>
      <ul class={styles.fields}>
        {Object.entries(fields).map(([field, value]) => {
          const [from, to] = [shown(before[field] ?? null), shown(value)];
          const word = fieldWord(t, field);
          return (
            <li key={field} dir="auto">
              {from === ''
                ? t('exchange.nowSet', { field: word, to: to || t('exchange.none') })
                : t('exchange.fromTo', { field: word, from, to: to || t('exchange.none') })}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function FaultLine({ kind, fault: { at, code, what } }: { kind: FileKind; fault: Fault }) {
  const { t } = useI18n();
  const where = kind === 'ics' || kind === 'gpx' ? 'exchange.line' : 'exchange.entry';
  return (
    <li>
      <strong>{[t(where, { number: at }), what].filter((part) => part !== '').join(' · ')}</strong>
      <br />
      {t(`exchange.part.${code}`)}
    </li>
  );
}

type Translate = ReturnType<typeof useI18n>['t'];

const KIND_WORDS = ['route', 'day', 'place', 'case', 'activity', 'guide', 'question', 'criterion'] as const;

function kindWord(t: Translate, kind: string): string {
  const known = KIND_WORDS.find((each) => each === kind);
  return known ? t(`words.kind.${known}`) : kind;
}

const FIELD_WORDS = [
  'day',
  'title',
  'time',
  'place',
  'type',
  'host',
  'about',
  'bring',
  'zone',
  'position',
  'name',
  'date',
] as const;

function fieldWord(t: Translate, field: string): string {
  return t(`exchange.field.${FIELD_WORDS.find((each) => each === field) ?? 'other'}`);
}

/** Letters of a value: enough to see what changes. */
const LONGEST = 140;

/** A value as people read it: hours, positions, and the names of what it links to. */
function useShown({ parts, items }: Standing): (value: Json) => string {
  const { t, format } = useI18n();
  return (value) => {
    if (value === null || typeof value === 'boolean') return '';
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'string') {
      const day = parts.days.find(({ id }) => id === value);
      if (day) return day.date ? format.day(day.date) : day.title;
      const place = items.find(({ id, kind }) => kind === 'place' && id === value)?.values['name'];
      const words = typeof place === 'string' ? place : value;
      return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
    }
    if (Array.isArray(value)) return value.map(String).join(', ').slice(0, LONGEST);
    const { from, to, lat, lon } = value;
    if (typeof lat === 'number' && typeof lon === 'number') {
      return `${format.number(lat)}, ${format.number(lon)}`;
    }
    return timeOfStop(t, {
      from: typeof from === 'string' ? from : undefined,
      to: typeof to === 'string' ? to : undefined,
    });
  };
}
