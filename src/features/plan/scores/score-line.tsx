import { useId } from 'preact/hooks';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Listed } from '../../../domain/json.ts';
import { jsonWords } from '../../../domain/json-words.ts';
import { scoreId, type ScorerRole } from '../../../domain/plan-parts/score.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import type { TypedPlace } from '../../../store/typed.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Chips } from '../../../ui/chips.tsx';
import { Field } from '../../../ui/field.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { CellVersions } from '../plan-cell.tsx';
import styles from '../contest.module.css';
import type { ScoreItem } from './use-scores.ts';

/** More than a thumb finds side by side. */
const MOST_CHIPS = 10;

interface ScoreLineProps {
  readonly criterion: Listed<Criterion>;
  readonly score: ScoreItem | undefined;
  readonly of: { readonly plan: Item; readonly role: ScorerRole; readonly member: string };
}

/** One criterion: its points in one tap, and a remark where somebody has one. */
export function ScoreLine({ criterion, score, of }: ScoreLineProps) {
  const { t } = useI18n();
  const save = useSave();
  const title = useId();
  const { plan, role, member } = of;
  const most = criterion.points ?? 0;
  const place = {
    scope: role === 'self' ? plan.scope : 'me',
    kind: 'score',
    id: scoreId(plan.id, role, member, criterion.id),
    // A team is no single member: whose hand it was, the stamps say.
    initial: { plan: plan.id, criterion: criterion.id, role, ...(role === 'self' ? {} : { author: member }) },
  } as const;
  const write = (fields: Readonly<Record<string, Json>>) =>
    save((store) => store.write({ ...place, fields }));
  const legend = t('contest.points', { what: criterion.title });
  return (
    <li class={styles.line} aria-labelledby={title}>
      <h2 id={title} class={styles.title} dir="auto">
        {criterion.title} <span class={styles.small}>{t('contest.outOf', { count: most })}</span>
      </h2>
      {criterion.about !== '' && <p dir="auto">{criterion.about}</p>}
      {most <= MOST_CHIPS && Number.isInteger(most) ? (
        <Chips
          legend={legend}
          options={Array.from({ length: most + 1 }, (_, points) => ({
            value: String(points),
            label: String(points),
          }))}
          value={score?.points === undefined ? undefined : String(score.points)}
          onChange={(points) => void write({ points: Number(points) })}
        />
      ) : (
        <PointsField place={place} label={legend} most={most} points={score?.points} write={write} />
      )}
      {score && <CellVersions item={score.item} field="points" />}
      <Fold summary={t('contest.remark')} open={(score?.remark ?? '') !== ''}>
        <Remark
          place={place}
          score={score}
          label={`${criterion.title}: ${t('contest.remark')}`}
          write={write}
        />
      </Fold>
    </li>
  );
}

type Write = (fields: Readonly<Record<string, Json>>) => Promise<boolean>;

interface PointsFieldProps {
  readonly place: Omit<TypedPlace, 'field'>;
  readonly label: string;
  readonly most: number;
  readonly points: number | undefined;
  readonly write: Write;
}

function PointsField({ place, label, most, points, write }: PointsFieldProps) {
  const read = (typed: string) => pointsIn(typed, most);
  const typing = useTyped({ ...place, field: 'points' }, points, read);
  const draft = useDraft(jsonWords(points), (typed) => write({ points: read(typed) }), typing);
  return (
    <Field
      label={label}
      type="number"
      inputMode="decimal"
      min={0}
      max={most}
      step="any"
      value={draft.value}
      onInput={draft.change}
      onBlur={() => void draft.flush()}
    />
  );
}

function pointsIn(typed: string, most: number): number | null {
  const points = Number(typed);
  return typed.trim() === '' || !Number.isFinite(points) ? null : Math.min(Math.max(0, points), most);
}

interface RemarkProps {
  readonly place: Omit<TypedPlace, 'field'>;
  readonly score: ScoreItem | undefined;
  readonly label: string;
  readonly write: Write;
}

function Remark({ place, score, label, write }: RemarkProps) {
  const typing = useTyped<string>({ ...place, field: 'remark' }, score?.remark);
  const draft = useDraft(score?.remark ?? '', (remark) => write({ remark }), typing);
  return (
    <>
      <TextArea
        label={label}
        hideLabel
        rows={2}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
      />
      {score && <CellVersions item={score.item} field="remark" />}
    </>
  );
}
