import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CameraSheet } from './camera-sheet.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('two quick taps take one photo, and the next tap takes the next', async () => {
  const seen = {} as ImageBitmap;
  vi.stubGlobal('createImageBitmap', async () => seen);
  const onShoot = vi.fn();
  render(
    <CameraSheet
      open
      title="Photo"
      closeLabel="Close"
      viewLabel="What the camera sees"
      shootLabel="Take the photo"
      waitLabel="Opening"
      status=""
      stream={undefined}
      onShoot={onShoot}
      onClose={() => {}}
    />,
  );
  fireEvent(screen.getByLabelText('What the camera sees'), new Event('playing'));
  const shoot = await screen.findByRole('button', { name: 'Take the photo' });
  await vi.waitFor(() => expect(shoot.hasAttribute('disabled')).toBe(false));
  shoot.click();
  shoot.click();
  await vi.waitFor(() => expect(onShoot).toHaveBeenCalled());
  expect(onShoot).toHaveBeenCalledTimes(1);
  await new Promise((resolve) => setTimeout(resolve, 520));
  shoot.click();
  await vi.waitFor(() => expect(onShoot).toHaveBeenCalledTimes(2));
});
