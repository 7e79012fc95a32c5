import { EyeOff, Send } from 'lucide';
import { mostPoints, sheetsOf } from '../../../domain/plan-parts/rubric.ts';
import type { ScorerRole } from '../../../domain/plan-parts/score.ts';
import { sameJson } from '../../../domain/json.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { State } from '../../../ui/state.tsx';
import { ScoreLine } from './score-line.tsx';
import styles from '../contest.module.css';
import type { ScoreItem, Scores } from './use-scores.ts';

interface ScoreSheetProps {
  readonly item: Item;
  readonly scores: Scores;
  readonly role: ScorerRole;
}

/** One sheet: the team's own, in the plan; anybody else's stays with them until they hand it over. */
export function ScoreSheet({ item, scores, role }: ScoreSheetProps) {
  const { t, format } = useI18n();
  const { profile } = useStore();
  const { criteria } = scores;
  const written = (role === 'self' ? scores.open : scores.own).filter((score) => score.role === role);
  const [sheet] = sheetsOf(criteria, written);
  const sum = format.number(sheet?.sum ?? 0);
  const missing = sheet?.missing.length ?? criteria.length;
  return (
    <Stack>
      {role === 'self' && (
        <p>
          {t('contest.selfHint')} {item.scope !== 'me' && t('contest.everyone')}
        </p>
      )}
      {role !== 'self' && !scores.open.some(({ id }) => written.some((one) => one.id === id)) && (
        <p>{t('contest.onlyYou')}</p>
      )}
      <ol class={styles.lines}>
        {criteria.map((criterion) => (
          <ScoreLine
            key={criterion.id}
            criterion={criterion}
            score={written.find((score) => score.criterion === criterion.id)}
            of={{ plan: item, role, member: profile.member }}
          />
        ))}
      </ol>
      <p class={styles.sum} role="status">
        <strong>{t('contest.sum', { sum, most: format.number(mostPoints(criteria)) })}</strong>
        {missing > 0 && <span>{t('contest.open', { count: missing })}</span>}
      </p>
      {role !== 'self' && <HandOver plan={item} written={written} open={scores.open} missing={missing} />}
    </Stack>
  );
}

interface HandOverProps {
  readonly plan: Item;
  readonly written: readonly ScoreItem[];
  readonly open: readonly ScoreItem[];
  readonly missing: number;
}

/** Copies under the same names, so that a second tap or a second phone of the same person doubles nothing. */
function HandOver({ plan, written, open, missing }: HandOverProps) {
  const { t } = useI18n();
  const save = useSave();
  const copies = new Map(open.map((score) => [score.id, score.item.values]));
  const waiting = written.filter(({ id, item }) => !sameJson({ ...item.values }, { ...copies.get(id) }));
  const isAgain = written.some(({ id }) => copies.has(id));
  if (written.length === 0) return null;
  if (waiting.length === 0)
    return (
      <State icon={Send} tone="ok">
        {t('contest.released')}
      </State>
    );
  const handOver = () =>
    save((store) =>
      store.write(
        ...waiting.map(({ id, item }) => ({
          scope: plan.scope,
          kind: 'score',
          id,
          fields: { ...item.values },
        })),
      ),
    );
  return (
    <Stack gap="tight">
      {isAgain ? (
        <Notice kind="warn">{t('contest.changed')}</Notice>
      ) : (
        <State icon={EyeOff}>{t('contest.onlyYou')}</State>
      )}
      {missing > 0 && <p class={styles.small}>{t('contest.releaseAnyway')}</p>}
      <Button kind="act" large wide icon={Send} onClick={() => void handOver()}>
        {t(isAgain ? 'contest.releaseAgain' : 'contest.release')}
      </Button>
    </Stack>
  );
}
