import type { Criterion } from '../../../domain/criterion.ts';
import type { Listed } from '../../../domain/json.ts';
import {
  mostPoints,
  type ScoreSheet,
  sheetsOf,
  type Spread,
  spreadInAll,
  spreadOn,
} from '../../../domain/plan-parts/rubric.ts';
import { SCORER_ROLES, type ScorerRole } from '../../../domain/plan-parts/score.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../contest.module.css';
import type { ScoreItem, Scores } from './use-scores.ts';

/** What it comes to: by who scored, and by criterion with the remarks. */
export function ScoreResults({ scores }: { scores: Scores }) {
  const { t } = useI18n();
  const { open, isHidden } = useSeen(scores);
  const { criteria, names } = scores;
  const sheets = sheetsOf(criteria, open);
  return (
    <Section title={t('contest.results')}>
      <Stack>
        {isHidden && <Notice live={false}>{t('contest.hidden')}</Notice>}
        {sheets.length === 0 && <p>{t('contest.resultsNone')}</p>}
        {sheets.length > 0 && (
          <>
            <Totals sheets={sheets} most={mostPoints(criteria)} />
            <h3 class={styles.title}>{t('contest.byScorer')}</h3>
            <ul class={styles.lines}>
              {sheets.map((sheet) => (
                <Sheet
                  key={`${sheet.role} ${sheet.author}`}
                  sheet={sheet}
                  names={names}
                  most={mostPoints(criteria)}
                />
              ))}
            </ul>
            <ul class={styles.lines}>
              {criteria.map((criterion) => (
                <OnCriterion
                  key={criterion.id}
                  criterion={criterion}
                  sheets={sheets}
                  names={names}
                  scores={open.filter((score) => score.criterion === criterion.id)}
                />
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Section>
  );
}

/** Whoever has begun and not handed over sees nobody else's of the same kind, so that all score by themselves. */
function useSeen({ own, open }: Scores): { open: readonly ScoreItem[]; isHidden: boolean } {
  const { profile } = useStore();
  const over = new Set(open.map(({ id }) => id));
  const at = new Set(
    SCORER_ROLES.filter((role) => {
      const mine = own.filter((score) => score.role === role);
      return mine.length > 0 && !mine.some(({ id }) => over.has(id));
    }),
  );
  const seen = open.filter(
    ({ role, author }) => author === profile.member || role === undefined || !at.has(role),
  );
  return { open: seen, isHidden: seen.length < open.length };
}

function Totals({ sheets, most }: { sheets: readonly ScoreSheet[]; most: number }) {
  const { t } = useI18n();
  const roles = SCORER_ROLES.filter((role) => sheets.some((sheet) => sheet.role === role));
  return (
    <dl class={styles.totals}>
      {roles.map((role) => (
        <div key={role}>
          <dt>{t(`contest.short.${role}`)}</dt>
          <Total role={role} spread={spreadInAll(role, sheets)} most={most} />
        </div>
      ))}
    </dl>
  );
}

function Total({ role, spread, most }: { role: ScorerRole; spread: Spread | undefined; most: number }) {
  const { t } = useI18n();
  const say = useSpreadWords();
  if (spread === undefined) return <dd class={styles.small}>{t('contest.notWhole')}</dd>;
  return (
    <dd>
      <strong class={styles.figure}>{say.number(spread.mean)}</strong>{' '}
      <span class={styles.small}>
        {t('contest.outOf', { count: most })}
        {role !== 'self' && (
          <>
            <br />
            <Facts of={[t('contest.scorers', { count: spread.count }), say.stretch(spread)]} />
          </>
        )}
      </span>
    </dd>
  );
}

interface SheetProps {
  readonly sheet: ScoreSheet;
  readonly names: ReadonlyMap<string, string>;
  readonly most: number;
}

function Sheet({ sheet, names, most }: SheetProps) {
  const { t, format } = useI18n();
  const who = useWho(names);
  return (
    <li class={styles.sum}>
      <strong>{who(sheet)}</strong>
      <span>{t('contest.sum', { sum: format.number(sheet.sum), most: format.number(most) })}</span>
      {sheet.missing.length > 0 && <span>{t('contest.open', { count: sheet.missing.length })}</span>}
    </li>
  );
}

interface OnCriterionProps {
  readonly criterion: Listed<Criterion>;
  readonly sheets: readonly ScoreSheet[];
  readonly scores: readonly ScoreItem[];
  readonly names: ReadonlyMap<string, string>;
}

function OnCriterion({ criterion, sheets, scores, names }: OnCriterionProps) {
  const { t } = useI18n();
  const say = useSpreadWords();
  const who = useWho(names);
  const remarks = scores.filter(({ remark }) => remark.trim() !== '');
  const facts = SCORER_ROLES.flatMap((role) => {
    const spread = spreadOn(criterion.id, role, sheets);
    return spread ? [`${t(`contest.short.${role}`)} ${say.number(spread.mean)}${say.between(spread)}`] : [];
  });
  return (
    <li class={styles.line}>
      <h3 class={styles.title} dir="auto">
        {criterion.title}{' '}
        <span class={styles.small}>{t('contest.outOf', { count: criterion.points ?? 0 })}</span>
      </h3>
      <p>{facts.length === 0 ? t('plan.cardEmpty') : <Facts of={facts} />}</p>
      {remarks.length > 0 && (
        <Fold summary={t('contest.remarks', { count: remarks.length })} printed>
          <Stack gap="tight">
            {remarks.map((score) => (
              <p key={score.id} dir="auto">
                {t('contest.saidOf', { who: who(score), words: score.remark })}
              </p>
            ))}
          </Stack>
        </Fold>
      )}
    </li>
  );
}

function useSpreadWords() {
  const { t, format } = useI18n();
  const number = (value: number) => format.number(Math.round(value * 10) / 10);
  const stretch = ({ low, high }: Spread) =>
    low === high ? undefined : t('contest.spread', { low: number(low), high: number(high) });
  return {
    number,
    stretch,
    between: (spread: Spread) =>
      spread.low === spread.high ? '' : ` (${number(spread.low)}–${number(spread.high)})`,
  };
}

/** "Jury · Amina" */
function useWho(names: ReadonlyMap<string, string>) {
  const { t } = useI18n();
  const { profile } = useStore();
  return ({ role, author = '' }: { role?: ScorerRole | undefined; author?: string | undefined }) => {
    const as = t(`contest.short.${role ?? 'self'}`);
    if (role === 'self') return as;
    const name = author === profile.member ? t('shell.you') : (names.get(author) ?? t('shell.someone'));
    return `${as} · ${name}`;
  };
}
