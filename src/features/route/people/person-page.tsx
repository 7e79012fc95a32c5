import { Building2, Globe, Languages, Sprout, Undo2, UserRound } from 'lucide';
import { useRoute } from 'preact-iso';
import { detailsId, personOf } from '../../../domain/person.ts';
import { type OnRoute, organisationName, type Roster, teamName } from '../../../domain/roster.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useRecord } from '../../../store/use-record.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { IconLabel } from '../../../ui/icon-label.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CardFields } from './card-fields.tsx';
import { DetailFields } from './detail-fields.tsx';
import { BinIt, NotHere, useHeld } from './one-record.tsx';
import { useCountries, useNameOf, useRoster } from './use-roster.ts';

/** One person: the card that everyone reads, and below it what only the team knows. */
export function PersonPage() {
  const { t } = useI18n();
  const id = useRoute().params['id'] ?? '';
  const roster = useRoster();
  const read = useHeld('person', id);
  const may = useMayWrite('programme');
  const isTeam = useMayWrite('team');
  const nameOf = useNameOf();
  const details = useRecord('team', detailsId(id));
  const back = { href: '/route/people', label: t('roster.title') };
  if (roster === undefined || read === undefined || details === undefined) return null;
  const { item } = read;
  if (item === undefined) return <NotHere back={back} />;
  const person = { id, card: personOf(item.values), details: undefined };
  const isLive = item.state === 'live';
  return (
    <Stack gap="wide">
      <Header title={nameOf(person)} subtitle={person.card.role} back={back} />
      {item.state === 'bin' && <Binned id={id} may={may} />}
      {isLive && may ? (
        <CardFields item={item} roster={roster} />
      ) : (
        <CardFacts person={person} roster={roster} />
      )}
      {isLive && isTeam && <DetailFields card={item} details={details.item} />}
      {isLive && may && <BinIt item={item} label={t('roster.toBin')} />}
    </Stack>
  );
}

function Binned({ id, may }: { id: string; may: boolean }) {
  const { t } = useI18n();
  const save = useSave();
  const bringBack = () => void save((store) => store.restore({ scope: 'programme', kind: 'person', id }));
  return (
    <Notice
      action={
        may && (
          <Button icon={Undo2} onClick={bringBack}>
            {t('route.bringBack')}
          </Button>
        )
      }
    >
      {t('kit.inBin')}
    </Notice>
  );
}

/** The card for whoever only reads it. */
function CardFacts({ person, roster }: { person: OnRoute; roster: Roster }) {
  const { lang, format } = useI18n();
  const countries = useCountries();
  const names = languageNames(lang);
  const { country, languages } = person.card;
  const facts = [
    { icon: Building2, words: organisationName(person, roster) },
    { icon: Sprout, words: teamName(person, roster) },
    { icon: Globe, words: countries.show(country) },
    { icon: Languages, words: format.list(languages.map(names.show)) },
  ].filter(({ words }) => words !== '');
  return (
    <Stack gap="tight">
      {facts.length === 0 && <IconLabel icon={UserRound}>{person.card.name}</IconLabel>}
      {facts.map(({ icon, words }) => (
        <IconLabel key={words} icon={icon}>
          {words}
        </IconLabel>
      ))}
    </Stack>
  );
}
