import type { ConsentStep } from '../../domain/consent-step.ts';
import { NAMINGS, SHARES } from '../../domain/consent.ts';
import { PARTS, PURPOSES, SAID, THINGS } from '../../domain/said.ts';
import type { I18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';

/** A step of a consent's history in one sentence. A name that was taken back is not said again. */
export function stepWords(i18n: I18n, { what, fields }: ConsentStep, isUnnamed: boolean): string {
  const { t } = i18n;
  const parts = Object.entries(fields).flatMap(([field, value]) => {
    if (field === 'joined') return [];
    return [field === 'name' && isUnnamed ? labelOf(t, field) : fieldWords(i18n, field, value)];
  });
  const head = t(`consent.step.${what ?? 'said'}`);
  return parts.length === 0 ? head : t('consent.stepSaid', { what: head, said: parts.join('; ') });
}

function fieldWords(i18n: I18n, field: string, value: unknown): string {
  const words = valueWords(i18n, field, value);
  const label = labelOf(i18n.t, field);
  return words === '' ? label : `${label} ${words}`;
}

function labelOf(t: Translate, field: string): string {
  const thing = THINGS.find((one) => field === `thing.${one}`);
  if (thing) return t(`consent.thing.${thing}`);
  const use = PURPOSES.find((one) => field === `use.${one}`);
  if (use) return t(`consent.use.${use}`);
  const part = PARTS.find((one) => field === `withdrawn.${one}`);
  if (part) return t(`consent.takeBack.${part}`);
  return isNamed(field) ? t(`consent.${NAMES[field]}`) : field;
}

/** The label of each further field, as its place on the page says it. */
const NAMES = {
  record: 'record',
  share: 'share',
  naming: 'naming',
  name: 'nameField',
  withdrawn: 'takeBack.all',
  age: 'isMinor',
  guardian: 'guardian',
  guardianSays: 'guardianSays',
  assent: 'assent',
  language: 'askedIn',
  interpreter: 'interpreter',
  witness: 'witness',
  signature: 'signature',
  thumbprint: 'thumbprint',
  protected: 'protected',
  authority: 'authority',
  authoritySays: 'authoritySays',
  reference: 'reference',
  keepUntil: 'keepUntil',
  copyLeft: 'copyLeft',
} as const;

function isNamed(field: string): field is keyof typeof NAMES {
  return Object.hasOwn(NAMES, field);
}

function valueWords({ t, format }: I18n, field: string, value: unknown): string {
  if (field === 'share')
    return oneOf(
      SHARES.find((one) => one === value),
      (one) => t(`consent.share.${one}`),
    );
  if (field === 'naming')
    return oneOf(
      NAMINGS.find((one) => one === value),
      (one) => t(`consent.naming.${one}`),
    );
  if (field === 'age') return t(value === 'minor' ? 'consent.said.yes' : 'consent.said.no');
  if (field === 'signature' || field === 'thumbprint' || field.startsWith('withdrawn'))
    return whyIn(t, value);
  if (field === 'copyLeft') return t(value === null ? 'consent.said.no' : 'consent.said.yes');
  const said = SAID.find((one) => one === value);
  if (said) return t(`consent.said.${said}`);
  if (typeof value !== 'string' || value === '') return '–';
  return field === 'keepUntil' ? format.fullDay(value) : t('consent.quoted', { words: value });
}

function oneOf<T>(value: T | undefined, words: (value: T) => string): string {
  return value === undefined ? '–' : words(value);
}

function whyIn(t: Translate, value: unknown): string {
  const why = typeof value === 'object' && value !== null && 'why' in value ? value.why : '';
  return typeof why === 'string' && why !== '' ? t('consent.quoted', { words: why }) : '';
}
