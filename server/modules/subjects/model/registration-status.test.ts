import { describe, expect, it } from 'vitest';
import { statusAfterChange, statusOf } from './registration-status.ts';

describe('the status of a subject', () => {
  it('is unknown while nobody said anything of it', () => {
    expect(statusOf(undefined, [])).toBe('unknown');
    expect(statusOf({ status: undefined, on: '2024-01-01' }, [{ status: undefined, on: '2025-01-01' }])).toBe('unknown');
  });

  it('is what the word of the later day says, and of the same day the change', () => {
    const registration = { status: 'active', on: '2024-01-01' } as const;
    expect(statusOf(registration, [{ status: 'revoked', on: '2023-12-31' }])).toBe('active');
    expect(statusOf(registration, [{ status: 'revoked', on: '2024-01-01' }])).toBe('revoked');
    expect(statusOf(registration, [{ status: 'revoked', on: '2024-01-02' }])).toBe('revoked');
  });

  it('follows the latest change that names a status, in whatever order they come', () => {
    const events = [
      { status: 'deregistered', on: '2024-03-01' },
      { status: 'suspended', on: '2023-03-01' },
      { status: undefined, on: '2025-03-01' },
    ] as const;
    expect(statusOf(undefined, events)).toBe('deregistered');
    expect(statusOf(undefined, events.toReversed())).toBe('deregistered');
  });

  it('after a change is what the record names, else what the kind of change means', () => {
    expect(statusAfterChange('deregistration', undefined)).toBe('deregistered');
    expect(statusAfterChange('suspension', 'active')).toBe('active');
    expect(statusAfterChange('capital', undefined)).toBeUndefined();
  });
});
