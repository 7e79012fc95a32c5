import type { Far, Key, Near, ParamsAt } from './catalogue.ts';
import { fill, type Message, type Params } from './message.ts';
import { createNumbers } from './numbers.ts';
import { once } from './once.ts';

type Rest<K extends Key> = [ParamsAt<K>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsAt<K>, string | number>>];

export type Translate = <K extends Key>(key: K, ...rest: Rest<K>) => string;

/**
 * `t('shell.waiting', {count: 12})`. Numbers are written as `locale` writes them.
 * @param catalogue areas that are put into it later are said from then on
 */
export function createTranslator(locale: string, catalogue: Near & Partial<Far>): Translate {
  const areas: Readonly<Record<string, Readonly<Record<string, Message>>>> = catalogue;
  const plurals = once(() => new Intl.PluralRules(locale));
  const number = createNumbers(locale);

  const choose = (message: Message, params: Params): string => {
    if (typeof message === 'string') return message;
    return message[plurals().select(Number(params['count']))] ?? message.other;
  };

  return (key: string, params: Params = {}) => {
    const stop = key.indexOf('.');
    const message = areas[key.slice(0, stop)]?.[key.slice(stop + 1)];
    // A key made from foreign data (an activity type of a later version) shows itself rather than breaking the page.
    return message === undefined ? key : fill(choose(message, params), params, number);
  };
}
