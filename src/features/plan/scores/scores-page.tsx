import { ListChecks } from 'lucide';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { SCORER_ROLES, type ScorerRole } from '../../../domain/plan-parts/score.ts';
import { planOf } from '../../../domain/plan.ts';
import { rubricDrafts } from '../../../domain/usual-rubric.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { NoPlan } from '../plan-page.tsx';
import { usePlan } from '../use-plan.ts';
import { ScoreResults } from './score-results.tsx';
import { ScoreSheet } from './score-sheet.tsx';
import styles from '../contest.module.css';
import { type Scores, useScores } from './use-scores.ts';

/** A plan by the criteria of the route: what the team says of it, what others do, and what it comes to. */
export function ScoresPage() {
  const { params } = useRoute();
  const read = usePlan(params['id'] ?? '');
  if (read === undefined) return null;
  return read.item?.state === 'live' ? <OfPlan key={read.item.key} item={read.item} /> : <NoPlan />;
}

function OfPlan({ item }: { item: Item }) {
  const { t } = useI18n();
  const scores = useScores(item);
  const { title } = planOf(item.values);
  if (scores === undefined) return null;
  return (
    <div class={styles.page}>
      <Header
        title={t('contest.scores')}
        back={{ href: `/plan/${item.id}`, label: title || t('plan.untitled') }}
      />
      {scores.criteria.length === 0 ? <NoCriteria /> : <Scoring item={item} scores={scores} />}
    </div>
  );
}

function NoCriteria() {
  const { t, lang } = useI18n();
  const { act } = useActs();
  const { newId } = useStore();
  const may = useMayWrite('programme');
  const tap = useSingleTap();
  const begin = () => tap(() => act(t('contest.usualAct'), rubricDrafts(lang, newId)));
  return (
    <EmptyPlace
      icon={ListChecks}
      action={
        may && (
          <Button kind="act" large icon={ListChecks} onClick={begin}>
            {t('contest.usual')}
          </Button>
        )
      }
    >
      {t('contest.noCriteria')}
    </EmptyPlace>
  );
}

function Scoring({ item, scores }: { item: Item; scores: Scores }) {
  const { t } = useI18n();
  const roles = useRoles(item);
  const [chosen, choose] = useState<ScorerRole | undefined>(undefined);
  const usual = useUsualRole(item, scores, roles);
  const role = chosen ?? usual;
  return (
    <div class={styles.parts}>
      <div class={styles.sheet} data-print="no">
        {roles.length > 1 && (
          <Choice
            legend={t('contest.asWho')}
            layout="column"
            options={roles.map((value) => ({ value, label: t(`contest.as.${value}`) }))}
            value={role}
            onChange={choose}
          />
        )}
        <ScoreSheet key={role} item={item} scores={scores} role={role} />
      </div>
      <div data-print="page">
        <ScoreResults scores={scores} />
      </div>
    </div>
  );
}

/** Participants score as a team or for another one, those who run the route sit in the jury; of a private plan nobody else knows. */
function useRoles(item: Item): readonly ScorerRole[] {
  const mayJudge = useMayWrite('team');
  if (item.scope === 'me') return ['self'];
  return SCORER_ROLES.filter((role) => role === 'self' || (role === 'jury') === mayJudge);
}

/** How this person has scored here before; else as the team where they began the plan. */
function useUsualRole(item: Item, { own }: Scores, roles: readonly ScorerRole[]): ScorerRole {
  const { profile } = useStore();
  const before = own.find(({ role }) => role !== undefined && roles.includes(role))?.role;
  if (before !== undefined) return before;
  const isTeam = planOf(item.values).author === profile.member;
  return roles.find((role) => (role === 'self') === isTeam) ?? 'self';
}
