import { Building2 } from 'lucide';
import type { Listed } from '../../../domain/json.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Roster } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useProgramme } from '../../../store/use-programme.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Facts } from '../../../ui/facts.tsx';
import styles from './fair-cards.module.css';
import { FairWords } from './fair-words.tsx';
import { PaperPage } from './paper-page.tsx';
import { useCountries, useNameOf, useRoster } from './use-roster.ts';

/** The card of each organisation for the experience fair, all at once: one page each. */
export function FairCardsPage() {
  const { t } = useI18n();
  const roster = useRoster();
  const programme = useProgramme();
  if (roster === undefined || programme === undefined) return null;
  const { organisations } = roster;
  return (
    <PaperPage
      title={t('roster.fairCards')}
      hint={t('roster.fairCardsHint')}
      isEmpty={organisations.length === 0}
    >
      {organisations.length === 0 ? (
        <EmptyPlace
          icon={Building2}
          action={<LinkButton href="/route/people">{t('roster.title')}</LinkButton>}
        >
          {t('roster.fairCardsEmpty')}
        </EmptyPlace>
      ) : (
        <div class={styles.cards} data-print="page">
          {organisations.map((organisation) => (
            <FairCard
              key={organisation.id}
              organisation={organisation}
              roster={roster}
              route={programme.route.name}
            />
          ))}
        </div>
      )}
    </PaperPage>
  );
}

interface FairCardProps {
  organisation: Listed<Organisation>;
  roster: Roster;
  route: string;
}

function FairCard({ organisation, roster, route }: FairCardProps) {
  const { t, format } = useI18n();
  const { show } = useCountries();
  const nameOf = useNameOf();
  const { id, name, type, country } = organisation;
  const here = roster.people.filter(({ card }) => card.belongs === id).map(nameOf);
  const title = name || t('roster.unnamed');
  return (
    <article class={styles.card} aria-label={title}>
      <p class={styles.small} dir="auto">
        {route}
      </p>
      <div>
        <h2 class={styles.name} dir="auto">
          {title}
        </h2>
        <p class={styles.small}>
          <Facts of={[type && t(`roster.type.${type}`), show(country)]} />
        </p>
      </div>
      <FairWords organisation={organisation} />
      {here.length > 0 && (
        <p class={styles.foot} dir="auto">
          <strong>{t('roster.fairPeople')}</strong> {format.list(here)}
        </p>
      )}
    </article>
  );
}
