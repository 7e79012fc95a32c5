import { Camera, CircleCheck, HandHeart, Sprout } from 'lucide';
import type { ComponentChildren } from 'preact';
import { capturedOf } from '../../../domain/captured.ts';
import { inspirationOf } from '../../../domain/inspiration.ts';
import { planOf } from '../../../domain/plan.ts';
import { promiseOf } from '../../../domain/promise.ts';
import { quoteOf } from '../../../domain/quote.ts';
import { capturedRow } from '../../../i18n/captured-row.ts';
import { createCountryNames } from '../../../i18n/country-names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Listable } from '../../../store/cited.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { capturedIcon } from '../../../ui/captured-icon.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Gathered, gather } from './gather.ts';

export interface CaseGatheredProps {
  id: string;
  /** ids of its stops */
  stops: readonly string[];
}

/** What was heard, noted, promised and taken from a case; on paper only how much, for words leave through the export. */
export function CaseGathered({ id, stops }: CaseGatheredProps) {
  const { t } = useI18n();
  const found = useQuery((store) => gather(store, id, stops), [id, stops.join(' ')]);
  if (found === undefined) return null;
  const parts = partsOf(found).filter(({ count }) => count > 0);
  return (
    <Section title={t('cases.gathered')}>
      {parts.length === 0 && <p>{t('cases.nothingGathered')}</p>}
      <div data-print="no">
        {parts.map(({ of, count, rows }) => (
          <Fold key={of} summary={t(`cases.${of}`, { count })} open={parts.length === 1 || undefined}>
            <List label={t(`cases.${of}`, { count })}>{rows}</List>
          </Fold>
        ))}
      </div>
      {parts.length > 0 && (
        <p data-print="only">{parts.map(({ of, count }) => t(`cases.${of}`, { count })).join(' · ')}</p>
      )}
    </Section>
  );
}

interface Part {
  readonly of: 'interviews' | 'notes' | 'quotes' | 'photos' | 'promises' | 'inspirations';
  readonly count: number;
  readonly rows: ComponentChildren;
}

function partsOf({ interviews, notes, quotes, photos, promises, inspirations }: Gathered): readonly Part[] {
  const said = (list: readonly Listable[]) => list.map((one) => <SaidRow key={one.item.key} {...one} />);
  return [
    { of: 'interviews', count: interviews.length, rows: said(interviews) },
    { of: 'notes', count: notes.length, rows: said(notes) },
    {
      of: 'quotes',
      count: quotes.length,
      rows: quotes.map((one) => <QuoteRow key={one.item.key} {...one} />),
    },
    {
      of: 'photos',
      count: photos.reduce((sum, { count }) => sum + count, 0),
      rows: photos.map(({ count, ...one }) => <SaidRow key={one.item.key} {...one} photos={count} />),
    },
    {
      of: 'promises',
      count: promises.length,
      rows: promises.map((item) => <PromiseRow key={item.key} item={item} />),
    },
    {
      of: 'inspirations',
      count: inspirations.length,
      rows: inspirations.map((one) => <InspirationRow key={one.item.key} {...one} />),
    },
  ];
}

function SaidRow({ item: { scope, kind, id, values, at }, agreed, photos }: Listable & { photos?: number }) {
  const i18n = useI18n();
  const captured = capturedOf(kind, values, agreed);
  const row = capturedRow(i18n, { kind, scope, id, ...captured }, i18n.format.moment(at));
  const pictures = photos === undefined ? '' : i18n.t('cases.photos', { count: photos });
  return (
    <Row
      {...row}
      icon={photos === undefined ? capturedIcon(kind, captured.type) : Camera}
      spoken={captured.spoken}
      meta={[row.meta, pictures].filter(Boolean).join(' · ')}
    />
  );
}

function QuoteRow({ item: { id, values }, agreed }: Listable) {
  const { t } = useI18n();
  return (
    <Row
      spoken
      icon={capturedIcon('note', 'quote')}
      href={`/note/commons/${id}`}
      title={quoteOf(values).words}
      meta={agreed || t('notebook.noName')}
    />
  );
}

function PromiseRow({ item }: { item: Gathered['promises'][number] }) {
  const { t, format } = useI18n();
  const { words, due, done, interview, activity } = promiseOf(item.values);
  const at = activity && `/stop/${activity}`;
  return (
    <Row
      icon={done ? CircleCheck : HandHeart}
      title={words || t('listen.newPromise')}
      meta={done ? t('listen.kept') : due && t('listen.dueOn', { day: format.day(due) })}
      href={interview ? `/interview/${item.scope}/${interview}` : at}
    />
  );
}

/** Which plan it went to, whose it is, and where they are at home. */
function InspirationRow({ item, plan, home }: Gathered['inspirations'][number]) {
  const { t, lang } = useI18n();
  const { title, team } = planOf(plan.values);
  const country = createCountryNames(lang)(home.country) || home.country;
  return (
    <Row
      icon={Sprout}
      title={title || t('plan.untitled')}
      meta={<Facts of={[team, home.organisation, country, inspirationOf(item.values).copy]} />}
      href={`/plan/${plan.id}`}
    />
  );
}
