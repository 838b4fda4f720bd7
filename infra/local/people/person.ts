export type PersonRole = 'officer' | 'owner' | 'manager' | 'specialist'

/** A sample person who can sign in on the local system. Which organisation one belongs to is in the table, not here. */
export interface Person {
  /** The token's `sub`. */
  readonly id: string
  readonly name: string
  readonly role: PersonRole
  /** `duty:<duty>` and `office:<code>` for officers, nothing for others. */
  readonly groups: readonly string[]
  /** What the person is for, one line. */
  readonly note: string
}
