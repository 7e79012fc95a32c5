import { isAssembling } from '../../../domain/plan-parts/assembly.ts';
import { moveOf } from '../../../domain/plan-parts/move.ts';
import type { PlanState } from '../../../domain/plan.ts';
import { deviceOf, memberNames } from '../../../domain/device.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { useHeadWords } from '../head-counts.tsx';
import styles from '../contest.module.css';
import { useStateWords } from './use-standing.ts';

/** Who moved a plan where and when, the latest on top. Two phones that moved it at once are both here. */
export function WaySoFar({ plan }: { plan: Item }) {
  const { t } = useI18n();
  const say = useStateWords();
  const heads = useHeadWords();
  const read = useQuery(
    async ({ queries }) => {
      const [moves, devices] = await Promise.all([
        queries.linkedTo(plan.id, 'move'),
        queries.ofKind('device'),
      ]);
      return {
        moves: moves
          .filter(({ scope }) => scope === plan.scope)
          .map(({ key, values }) => ({ ...moveOf(values), key }))
          .filter((move) => !isAssembling(move))
          .sort((one, other) => (other.at ?? 0) - (one.at ?? 0)),
        names: memberNames(devices.map(({ values }) => deviceOf(values))),
      };
    },
    [plan.id, plan.scope],
  );
  if (read === undefined) return null;
  // To a maker several states are one: the later of two of one name says nothing, unless somebody said something of it.
  const moves = read.moves.filter((move, at) => {
    const before = read.moves[at + 1];
    const isPlain = move.remark === '' && move.changed === '' && heads(move) === '';
    return !isPlain || !isOneTo(say, move.to, before?.to);
  });
  return (
    <Section title={t('contest.way')}>
      {moves.length === 0 ? (
        <p>{t('contest.wayNone')}</p>
      ) : (
        <ol class={styles.way}>
          {moves.map((move) => (
            <OneMove key={move.key} move={move} names={read.names} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function isOneTo(say: (state: PlanState) => string, to?: PlanState, before?: PlanState): boolean {
  return to !== undefined && before !== undefined && to !== before && say(to) === say(before);
}

interface OneMoveProps {
  readonly move: ReturnType<typeof moveOf>;
  readonly names: ReadonlyMap<string, string>;
}

function OneMove({ move, names }: OneMoveProps) {
  const { t, format } = useI18n();
  const { profile } = useStore();
  const say = useStateWords();
  const heads = useHeadWords()(move);
  const { to, on, at, by = '', remark, changed } = move;
  const name = names.get(by) ?? (by === profile.member ? profile.memberName : t('shell.someone'));
  const when = on ? format.fullDay(on) : at === undefined ? undefined : format.moment(at);
  return (
    <li class={styles.move}>
      <strong>{to === undefined ? t('plan.state') : say(to)}</strong>
      <span class={styles.small}>
        {/* Whoever reads it on paper is somebody else. */}
        <span data-print="no">
          <Facts of={[when, by === profile.member ? t('shell.you') : name]} />
        </span>
        <span data-print="only">
          <Facts of={[when, name]} />
        </span>
      </span>
      {heads !== '' && <span>{t('contest.tookPart', { who: heads })}</span>}
      {changed !== '' && <span dir="auto">{t('contest.changedBy', { words: changed })}</span>}
      {remark !== '' && <span dir="auto">{remark}</span>}
    </li>
  );
}
