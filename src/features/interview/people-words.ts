import type { People } from '../../domain/people.ts';
import { type Speaker, speakerName } from '../../domain/speaker.ts';
import type { Translate } from '../../i18n/translator.ts';

type Counts = Pick<Speaker, 'women' | 'men' | 'young'>;

/** "6 women · 4 men · 3 young"; empty where nobody counted. */
function countWords(t: Translate, { women, men, young }: Counts): string {
  const parts = [
    women > 0 ? t('people.women.count', { count: women }) : '',
    men > 0 ? t('people.men.count', { count: men }) : '',
    young > 0 ? t('people.young.count', { count: young }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a speaker is called in the team's own lists. */
export function speakerWords(t: Translate, speaker: Speaker, people: People): string {
  const name = speakerName(speaker, people);
  if (name !== '') return name;
  if (speaker.as !== 'group') return t('people.someone');
  return countWords(t, speaker) || t('people.unnamedGroup');
}

/** What stands beside it: the pseudonym, what they do, how many they are. */
export function speakerFacts(t: Translate, speaker: Speaker, people: People): string {
  const known = people.get(speaker.person ?? '');
  const pseudonym = known?.pseudonym ?? '';
  const counted = speaker.as === 'group' && speakerName(speaker, people) !== '' ? countWords(t, speaker) : '';
  const parts = [counted, speaker.role || known?.role, pseudonym && t('people.goesBy', { name: pseudonym })];
  return parts.filter(Boolean).join(' · ');
}
