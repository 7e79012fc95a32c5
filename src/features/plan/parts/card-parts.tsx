import type { CardField } from '../../../domain/plan.ts';
import type { Item } from '../../../store/types.ts';
import { Money } from '../money/money.tsx';
import { Steps } from '../steps/steps.tsx';
import { PeopleGain } from './people-gain.tsx';
import { Results } from './results.tsx';
import { Risks } from './risks.tsx';

/** What a card holds beside words: what can be counted, ticked or put in order. */
export function CardParts({ plan, field }: { plan: Item; field: CardField | undefined }) {
  if (field === 'gains') return <PeopleGain plan={plan} />;
  if (field === 'steps') return <Steps plan={plan} />;
  if (field === 'money') return <Money plan={plan} />;
  if (field === 'results') return <Results plan={plan} />;
  return field === 'lasting' ? <Risks plan={plan} /> : null;
}
