import type { KnownRoute } from '../../domain/sample/known/facts.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { openKnown, openSample, type SampleDates, sampleHere } from './open-sample.ts';
import type { Beginning } from './use-beginning.ts';
import type { Person } from './use-person.ts';

export interface SampleProps {
  readonly beginning: Beginning;
  readonly person: Person;
}

/** Opens a sample, that of Nepal where no facts are given; one that is on this phone is not made again. */
export function useSamples({ beginning, person }: SampleProps) {
  const { t, lang } = useI18n();
  const { profiles } = useRoutes();
  return (facts?: KnownRoute, dates: SampleDates = 'week') => {
    const here = sampleHere(profiles, facts, dates);
    if (here) return beginning.open(here.id);
    const now = Date.now();
    const offset = -new Date(now).getTimezoneOffset();
    const wish = { lang, person: person.name.trim() || t('start.guest'), now, offset };
    return beginning.begin(() => (facts ? openKnown(wish, facts, dates) : openSample(wish, dates)));
  };
}
