import { makeZip } from 'client-zip';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf, exported, toItem } from '../../tests/fixtures/export-entries.ts';
import { ENGLISH } from '../../tests/fixtures/export-labels.ts';
import { AFTER_ITEMS } from '../../tests/fixtures/plan-after.ts';
import { sampleRoute } from '../domain/sample/sample.ts';
import { exportRoute } from './bundle.ts';
import type { ExportItem } from './items.ts';

const SAMPLE = sampleRoute({ lang: 'en' }).map(toItem);
const item = (kind: string, id: string, values: ExportItem['values']): ExportItem => ({
  scope: 'team',
  kind,
  id,
  values,
  others: [],
  state: 'live',
});
const sound = (owner: string, id: string, values = {}) =>
  item('media', id, {
    owner,
    type: 'audio/webm;codecs=opus',
    file: { name: `Maya ${id}`, type: 'audio/webm', bytes: 3, chunks: [] },
    ...values,
  });

describe('an export of the sample', () => {
  test('holds for everyone what was said to everyone, and no more', async () => {
    const files = await exported({ items: SAMPLE, purpose: 'public' });
    const text = [...files.values()].join('\n');
    expect([...files.keys()].filter((name) => !name.startsWith('data/'))).toEqual([
      'README.txt',
      'index.html',
      'CONSENT.csv',
      'interviews/1-devitar-shaktikhor-chitwan.html',
      'plans/1.html',
      'plans/2.html',
    ]);
    expect(text).toContain('What is mine, I look after.');
    expect(text).not.toMatch(/Sunflower|the buyer names the price|who keeps the book|hand-drawn map|Sita/);
    expect(files.get('CONSENT.csv')?.split('\r\n').slice(1, 4)).toEqual([
      'interview-1,yes,anyone,name,Maya (invented),spoken,2014-12-08T08:35:00.000Z,',
      'interview-2,no,,,,,,',
      'interview-3,missing,,,,,,',
    ]);
  });

  test('holds for the group what was said to the group, under the alias', async () => {
    const files = await exported({ items: SAMPLE, purpose: 'group' });
    const page = [...files].find(([name]) => name.startsWith('interviews/2-'))?.[1] ?? '';
    expect(page).toContain('Sunflower (alias)');
    expect(page).toContain('Alone, the buyer names the price.');
    expect(page).toContain('our group only · by alias');
    expect([...files.keys()].filter((name) => name.startsWith('interviews/'))).toHaveLength(2);
  });

  test('says what stayed behind, and why', async () => {
    const left = (await exported({ items: SAMPLE, purpose: 'public' })).get('README.txt') ?? '';
    expect(left).toMatch(
      /For everyone[\s\S]*Left out:\r\n- no consent for this · \d+\r\n- not for these readers · \d+/,
    );
  });

  test('begins with its days and its tables as a reader calls them', async () => {
    const index = (await exported({ items: SAMPLE, purpose: 'public' })).get('index.html') ?? '';
    expect(index).toMatch(/from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/);
    expect(index).toContain('data/activities.csv</a> <span class="meta">Stops</span>');
  });

  test('tells of an interview its stop, its case and its language, as far as where it was may be told', async () => {
    const programme = (kind: string, id: string, values: ExportItem['values']) => ({
      ...item(kind, id, values),
      scope: 'programme' as const,
    });
    const pageWith = async (consent: ExportItem['values']) => {
      const items = [
        programme('activity', 'a', { title: 'At the dairy', type: 'field_visit', case: 'c' }),
        programme('case', 'c', { title: 'The dairy' }),
        item('interview', 'i', { started: 1, language: 'ne', activity: 'a', case: 'c' }),
        item('consent', 'i.consent', { interview: 'i', record: 'yes', share: 'anyone', ...consent }),
      ];
      const files = await exported({ items, purpose: 'report' });
      return [...files].find(([name]) => name.startsWith('interviews/'))?.[1] ?? '';
    };
    const open = await pageWith({ naming: 'nobody' });
    for (const fact of ['Stop</dt><dd>At the dairy', 'Case</dt><dd>The dairy', 'Language</dt><dd>Nepali'])
      expect(open).toContain(fact);
    expect(await pageWith({ naming: 'nobody', 'use.place': 'no', 'thing.where': 'no' })).not.toMatch(/dairy/);
  });

  test('rounds positions once it leaves the group', async () => {
    const place = {
      ...item('place', 'p', { name: 'X', position: { lat: 1.23456, lon: 2.34567 } }),
      scope: 'programme' as const,
    };
    expect((await exported({ items: [place], purpose: 'group' })).get('data/places.csv')).toContain(
      '1.23456',
    );
    expect((await exported({ items: [place], purpose: 'report' })).get('data/places.csv')).toContain(
      '""lat"":1.23,',
    );
  });
});

describe('a person', () => {
  test('is called as agreed, and by nothing that only they were called by', async () => {
    const items = [
      item('interview', 'i', { title: 'la tesorera de abajo', people: 'la tesorera', later: 'tesorera' }),
      item('consent', 'c', { interview: 'i', record: 'yes', share: 'anyone', naming: 'alias', name: 'Luna' }),
      item('quote', 'q', { interview: 'i', words: 'We began with ten.', name: 'la tesorera' }),
    ];
    const files = await exported({ items, purpose: 'report' });
    const text = [...files.values()].join('\n');
    expect(text).not.toContain('tesorera');
    expect(files.get('interviews/1-i.html')).toMatch(/<h1>Interview 1<\/h1>[\s\S]*<dd>Luna<\/dd>/);
    expect(files.get('data/interviews.csv')).toContain('Luna');
    expect(files.get('data/quotes.csv')).toContain('We began with ten.,Luna');
  });

  test('of the route lends neither keys nor contacts to a file', async () => {
    const commons = (kind: string) => ({
      ...item(kind, kind, { secret: 'secret' }),
      scope: 'commons' as const,
    });
    const files = await exported({
      items: [commons('key'), commons('person'), item('person', 'p', { phone: '9' })],
      purpose: 'group',
    });
    expect([...files.keys()].filter((name) => name.startsWith('data/'))).toEqual([]);
  });
});

describe('a plan', () => {
  test('cites the voice behind it, in ten cards, and withholds a voice that may not leave', async () => {
    const page = (await exported({ items: SAMPLE, purpose: 'report' })).get('plans/1.html') ?? '';
    expect(page).toMatch(/<blockquote>.*What is mine, I look after\..*Maya \(invented\)/s);
    expect(page).toContain('One piece of slope for each house');
    expect(page).toContain('2. Card today');
    const seen = SAMPLE.find(({ kind }) => kind === 'case');
    const cited = SAMPLE.map((one) =>
      one.kind === 'inspiration' ? { ...one, values: { ...one.values, source: seen?.id ?? '' } } : one,
    );
    const ofCase = (await exported({ items: cited, purpose: 'report' })).get('plans/1.html') ?? '';
    expect(ofCase).toContain(`<p class="text" dir="auto">${String(seen?.values['title'])}`);
    const withdrawn = SAMPLE.map((one) =>
      one.kind === 'permission' ? { ...one, values: { ...one.values, withdrawn: 7 } } : one,
    );
    const files = await exported({ items: withdrawn, purpose: 'report' });
    expect(files.get('plans/1.html')).toContain('These words may not leave.');
    expect([...files.values()].join('\n')).not.toContain('What is mine, I look after.</');
  });
});

describe('a plan that went on', () => {
  test('is told as its papers tell it: steps, money and reports, beside its photos and its sound', async () => {
    const files = await exported({ items: AFTER_ITEMS, purpose: 'report' });
    const page = files.get('plans/1.html') ?? '';
    for (const said of [
      'Visit the mill',
      'A better price',
      'The mill closes',
      'Wheels',
      'Twelve jars are full',
    ])
      expect(page).toContain(said);
    expect(page).toMatch(/<h3[^>]*>The way/);
    const media = [...page.matchAll(/src="\.\.\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(media.length).toBeGreaterThan(2);
    expect([...files.keys()]).toEqual(expect.arrayContaining(media));
    expect(page).not.toContain('base64');
  });

  test('keeps from readers outside the group what the team has not handed out, and tells it to the group', async () => {
    const comment = /A remark among us/;
    const outside = (await exported({ items: AFTER_ITEMS, purpose: 'public' })).get('plans/1.html') ?? '';
    expect(outside).toContain('Hilo y maíz');
    expect(outside).not.toMatch(comment);
    expect(outside).not.toContain('This is for our group alone');
    const group = (await exported({ items: AFTER_ITEMS, purpose: 'group' })).get('plans/1.html') ?? '';
    expect(group).toContain('This is for our group alone');
  });

  test('has for readers outside the group no table either of threads, single points and drafts, nor media of a draft', async () => {
    const within = /A remark among us|Too little for the weavers|Still a draft|Told for a draft/;
    for (const purpose of ['report', 'print', 'archive'] as const) {
      const files = await exported({ items: AFTER_ITEMS, purpose });
      expect([...files.keys()].filter((name) => /comments|scores|versions/.test(name))).toEqual([]);
      expect([...files.values()].join('\n')).not.toMatch(within);
    }
    const group = [...(await exported({ items: AFTER_ITEMS, purpose: 'group' })).values()].join('\n');
    for (const words of [
      'A remark among us',
      'Too little for the weavers',
      'Still a draft',
      'Told for a draft',
    ])
      expect(group).toContain(words);
  });
});

describe('media', () => {
  test('lie beside the pages that play them, under names that tell nobody', async () => {
    const items = [
      ...SAMPLE,
      sound('interview-1', 'b', { segment: 1 }),
      sound('interview-1', 'a', { segment: 0 }),
    ];
    const files = await exported({ items, purpose: 'public' });
    expect(files.get('sound/1-1.webm')).toBe('bytes of Maya a');
    expect(files.get('interviews/1-devitar-shaktikhor-chitwan.html')).toContain('src="../sound/1-1.webm"');
    expect(files.get('data/media.csv')).toContain('sound/1-2.webm');
    expect(files.get('data/media.csv')).not.toContain('Maya');
  });

  test('that are not on this phone are counted, and stop nothing', async () => {
    const items = [...SAMPLE, sound('interview-1', 'a')];
    const files = await exported({ items, read: async () => undefined });
    expect(files.get('README.txt')).toContain('not on this phone · 1');
    expect(files.get('interviews/1-devitar-shaktikhor-chitwan.html')).toContain('No sound here');
  });

  test('of nobody, and of words that nobody stands behind, stay', async () => {
    const items = [
      sound('', 'orphan'),
      item('note', 'said', { type: 'quote', body: 'Someone said this to me' }),
      sound('said', 'voice'),
      item('note', 'mine', { type: 'idea', body: 'Mine' }),
      sound('mine', 'memo'),
    ];
    const files = await exported({ items, purpose: 'group' });
    expect([...files.keys()].filter((name) => name.startsWith('sound/'))).toEqual(['sound/1.webm']);
    expect(files.get('sound/1.webm')).toBe('bytes of Maya memo');
  });

  test('are read one after the other, each only when its turn comes', async () => {
    const log: string[] = [];
    const read = async (_: unknown, id: string) =>
      (async function* () {
        log.push(id);
        yield* bytesOf(id);
      })();
    const items = [...SAMPLE, sound('interview-1', 'a'), sound('interview-1', 'b', { segment: 1 })];
    for await (const { input } of exportRoute({ items, purpose: 'public', labels: ENGLISH, read })) {
      log.push(typeof input === 'string' ? 'text' : 'medium');
    }
    expect(log.filter((entry) => entry !== 'text')).toEqual(['medium', 'medium']);
  });
});

describe('an export', () => {
  test('is a ZIP of the same bytes for the same items, in whatever order they come', async () => {
    const items = [...SAMPLE, sound('interview-1', 'a')];
    const zip = async (list: ExportItem[]) => {
      const read = async (_: unknown, id: string) => bytesOf(id);
      const entries = exportRoute({ items: list, purpose: 'group', labels: ENGLISH, read });
      return new Uint8Array(await new Response(makeZip(entries)).arrayBuffer());
    };
    const first = await zip(items);
    expect(Buffer.compare(first, await zip([...items].reverse()))).toBe(0);
    expect(new TextDecoder().decode(unzipSync(first)['sound/1-1.webm'])).toBe('a');
  });

  test('leaves the bin, the erased and what is private behind, and counts them', async () => {
    const note = (id: string, part: Partial<ExportItem>) => ({
      ...item('note', id, { body: `body ${id}` }),
      ...part,
    });
    const items = [
      note('n1', { state: 'bin' }),
      note('n2', { state: 'erased' }),
      note('n3', { scope: 'me' }),
      note('n4', {}),
    ];
    const files = await exported({ items, purpose: 'group' });
    expect(files.get('data/notes.csv')).not.toMatch(/body n[123]/);
    expect(files.get('README.txt')).toMatch(/in the bin · 1\r\n- erased · 1\r\n- private · 1/);
    const mine = await exported({ items, purpose: 'group', mine: true });
    expect(mine.get('data/notes.csv')).toContain('body n3');
  });

  test('of nothing still says what it is', async () => {
    expect([...(await exported({ items: [] })).keys()]).toEqual(['README.txt', 'index.html', 'CONSENT.csv']);
  });

  test('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(exported({ items: SAMPLE, signal })).rejects.toThrow('enough');
  });

  test('escapes what people wrote', async () => {
    const plan: ExportItem = {
      ...item('plan', 'p', { title: '<img src=x onerror=1>', today: '</p><script>1</script>' }),
      scope: 'commons',
    };
    const files = await exported({ items: [plan], purpose: 'group' });
    for (const [name, text] of files) if (name.endsWith('.html')) expect(text).not.toMatch(/<img|<script/);
  });
});
