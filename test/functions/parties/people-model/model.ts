import type { Membership } from '../../../../shared/domain/membership.ts';
import type { MemberRole } from '../../../../shared/domain/who.ts';

type Status = Membership['status'];
interface Member {
  status: Status;
  role: MemberRole;
}
interface Invited {
  readonly by: number;
  readonly whom: number;
  readonly role: MemberRole;
  status: 'open' | 'accepted' | 'withdrawn' | 'expired';
}
interface Standing {
  readonly absent: number;
  readonly deputy: number;
  status: 'asked' | 'agreed' | 'declined' | 'ended';
}

/** One agency's people as plain arrays: what is promised of them, without revisions, guards, hashes and witnesses. Person 0 is its first verified manager. */
export class Model {
  readonly members: (Member | undefined)[];
  readonly invitations: Invited[] = [];
  readonly deputyships: Standing[] = [];

  constructor(people: number) {
    this.members = Array.from({ length: people }, (_, index) => (index === 0 ? { status: 'verified', role: 'manager' } : undefined));
  }

  private live = (who: number) => this.members[who]?.status === 'verified' || this.members[who]?.status === 'claimed';
  private verified = (who: number) => this.members[who]?.status === 'verified';
  private manages = (who: number) => this.verified(who) && this.members[who]?.role === 'manager';
  private alone = (who: number) => this.manages(who) && !this.members.some((_, other) => other !== who && this.manages(other));
  /** Why somebody may not do what managers do: outsiders find nothing. */
  private lacking = (by: number): string | undefined => (!this.live(by) ? 'not-found' : this.manages(by) ? undefined : !this.verified(by) && this.members[by]?.role === 'manager' ? 'membership-unverified' : 'forbidden');

  invite(by: number, whom: number, role: MemberRole): string {
    const lacking = this.lacking(by);
    if (lacking) return lacking;
    this.invitations.push({ by, whom, role, status: 'open' });
    return 'ok';
  }

  withdraw(by: number, which: number): string {
    const lacking = this.lacking(by);
    if (lacking) return lacking;
    const invitation = this.invitations[which];
    if (invitation?.status !== 'open') return 'status-conflict';
    invitation.status = 'withdrawn';
    return 'ok';
  }

  accept(by: number, which: number): string {
    const invitation = this.invitations[which];
    if (!invitation) return 'not-found';
    if (invitation.status === 'withdrawn') return 'invitation-withdrawn';
    if (this.verified(by)) return 'already-exists';
    if (invitation.status === 'accepted') return 'invitation-used';
    if (invitation.status === 'expired') return 'invitation-expired';
    if (!this.manages(invitation.by)) return 'invitation-void';
    if (invitation.whom !== by) return 'invitation-other-person';
    invitation.status = 'accepted';
    this.members[by] = { status: 'verified', role: invitation.role };
    return 'ok';
  }

  claim(by: number, role: MemberRole): string {
    if (this.live(by)) return 'already-exists';
    this.members[by] = { status: 'claimed', role };
    return 'ok';
  }

  decide(by: number, whom: number, action: 'verify' | 'refuse' | 'dismiss'): string {
    const lacking = this.lacking(by);
    if (lacking) return lacking;
    if (by === whom) return 'same-person';
    const member = this.members[whom];
    if (!member) return 'not-found';
    const from: readonly Status[] = { verify: ['claimed', 'refused'], refuse: ['claimed'], dismiss: ['claimed', 'verified'] }[action] as readonly Status[];
    if (!from.includes(member.status)) return 'status-conflict';
    member.status = action === 'verify' ? 'verified' : action === 'refuse' ? 'refused' : 'left';
    return 'ok';
  }

  leave(by: number): string {
    const member = this.members[by];
    if (!member || !this.live(by)) return 'not-found';
    if (this.alone(by)) return 'last-manager';
    member.status = 'left';
    return 'ok';
  }

  changeRole(by: number, whom: number, role: MemberRole): string {
    const lacking = this.lacking(by);
    if (lacking) return lacking;
    const member = this.members[whom];
    if (!member) return 'not-found';
    if (member.status !== 'verified') return 'status-conflict';
    if (role !== 'manager' && this.alone(whom)) return 'last-manager';
    member.role = role;
    return 'ok';
  }

  appoint(whom: number): string {
    const member = this.members[whom];
    if (!member) return 'not-found';
    if (this.manages(whom)) return 'status-conflict';
    Object.assign(member, { status: 'verified', role: 'manager' });
    return 'ok';
  }

  ask(absent: number, deputy: number): string {
    if (absent === deputy) return 'deputy-unfit';
    if (!this.verified(absent)) return 'not-found';
    if (!this.verified(deputy)) return 'deputy-unfit';
    this.deputyships.push({ absent, deputy, status: 'asked' });
    return 'ok';
  }

  answer(by: number, which: number, action: 'agree' | 'decline' | 'end'): string {
    const one = this.deputyships[which];
    if (!one) return 'not-found';
    const asked = one.status === 'asked' && by === one.deputy && this.verified(by);
    if (by !== one.absent && !(by === one.deputy && (asked || this.agreed.has(one)))) return 'not-found';
    const may = one.status === 'asked' ? (by === one.absent ? ['end'] : ['agree', 'decline']) : one.status === 'agreed' ? ['end'] : [];
    if (!may.includes(action)) return one.status === 'asked' && action === 'agree' ? 'deputy-unfit' : 'status-conflict';
    if (action === 'agree' && !this.verified(one.absent)) return 'deputy-unfit';
    if (action === 'agree') this.agreed.add(one);
    one.status = action === 'agree' ? 'agreed' : action === 'decline' ? 'declined' : 'ended';
    return 'ok';
  }
  /** Those that a deputy once agreed to, and so may still look at. */
  private readonly agreed = new Set<Standing>();

  state = () => ({ members: this.members.map((member) => member && `${member.status} ${member.role}`), invitations: this.invitations.map(({ status }) => status), deputyships: this.deputyships.map(({ status }) => status) });
}
