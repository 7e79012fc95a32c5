import { afterEach, expect, it, vi } from 'vitest';
import { handFile } from './hand-file.ts';

const file = new File(['x'], 'road.png', { type: 'image/png' });
let downloaded: string[] = [];

/** A browser whose list of apps ends in this way. */
function withShare(share: () => Promise<void>, canShare = true) {
  downloaded = [];
  vi.stubGlobal('navigator', { share, canShare: () => canShare });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    downloaded.push(this.download);
  });
}

const refuse = (name: string) => () => Promise.reject(new DOMException('no', name));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('is given to another app', async () => {
  withShare(() => Promise.resolve());
  expect(await handFile(file, 'share')).toBe('shared');
  expect(downloaded).toEqual([]);
});

it('is given to nobody, and saved nowhere, where somebody closes the list of apps', async () => {
  withShare(refuse('AbortError'));
  expect(await handFile(file, 'share')).toBe('shared');
  expect(downloaded).toEqual([]);
});

it('is saved where the browser refuses', async () => {
  withShare(refuse('NotAllowedError'));
  expect(await handFile(file, 'share')).toBe('downloaded');
  expect(downloaded).toEqual(['road.png']);
});

it('waits for another touch where the one that asked was too long ago, and asks the browser for nothing', async () => {
  const share = vi.fn(() => Promise.resolve());
  withShare(share);
  const userActivation = { isActive: false };
  Object.assign(navigator, { userActivation });
  expect(await handFile(file, 'share')).toBe('late');
  expect(share).not.toHaveBeenCalled();
  expect(downloaded).toEqual([]);
  expect(await handFile(file, 'download')).toBe('downloaded');
  userActivation.isActive = true;
  expect(await handFile(file, 'share')).toBe('shared');
});

it.each([
  ['the browser hands on no such file', 'share', false],
  ['one asked for that', 'download', true],
] as const)('is saved where %s', async (_why, way, canShare) => {
  withShare(() => Promise.reject(new Error('was asked')), canShare);
  expect(await handFile(file, way)).toBe('downloaded');
  expect(downloaded).toEqual(['road.png']);
});
