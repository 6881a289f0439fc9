// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The promise that an instance stays registered while it renews (protocol, section 5.5). A lease is
 * made by a registration and ends once, by {@link #end()} or {@link #endIfExpired}; after that no
 * renewal succeeds, so a heartbeat that was answered with success is never lost to an eviction that
 * ran at the same time.
 *
 * <p>Renewing, ending and reading are safe from any thread. The instance is replaced only by the
 * registry, under its commit lock. All nanosecond times are readings of one ticker.
 */
public final class Lease {

  private static final AtomicLongFieldUpdater<Lease> RENEWED =
      AtomicLongFieldUpdater.newUpdater(Lease.class, "renewedNanos");

  /** In place of the time since the client itself registered: it never did, as far as known. */
  public static final long NEVER_REGISTERED = Long.MAX_VALUE;

  /** In place of a time: the lease has ended. No reading of the ticker comes near it. */
  private static final long ENDED = Long.MIN_VALUE;

  /** In place of a time: the client itself never registered, as far as known. */
  private static final long NEVER = Long.MIN_VALUE;

  private final LeaseTerm term;
  private final long registeredNanos;
  private volatile long renewedNanos;
  private volatile InstanceInfo instance;
  private volatile long changedNanos;

  private volatile @Nullable Forgiven forgiven; // most leases never need one
  private volatile long clientNanos;
  private volatile Teller teller;

  /**
   * A new lease.
   *
   * @param term its length
   * @param instance the instance as committed, with its lease times stamped
   * @param nowNanos the ticker's reading at the registration
   */
  public Lease(LeaseTerm term, InstanceInfo instance, long nowNanos) {
    this(term, instance, nowNanos, nowNanos);
  }

  private Lease(LeaseTerm term, InstanceInfo instance, long nowNanos, long renewedNanos) {
    this.term = term;
    this.instance = instance;
    this.registeredNanos = nowNanos;
    this.renewedNanos = renewedNanos;
    this.changedNanos = nowNanos;
    this.clientNanos = NEVER;
    this.teller = Teller.UNKNOWN;
  }

  /**
   * A lease that was renewed before it came here.
   *
   * @param ageNanos how long ago; what is negative counts as 0
   */
  public static Lease aged(LeaseTerm term, InstanceInfo instance, long nowNanos, long ageNanos) {
    long renewal = nowNanos - Math.max(0, ageNanos) + term.renewalBonusNanos();
    return new Lease(term, instance, nowNanos, renewal);
  }

  /**
   * Follows another lease of the same instance: what that one knows of the client's own
   * registration, this one knows. For the registry, before any other thread sees this lease;
   * returns this lease.
   */
  public Lease following(@Nullable Lease previous) {
    if (previous != null) {
      clientNanos = previous.clientNanos;
    }
    return this;
  }

  /** Notes who told of it; for the registry, before any other thread sees this lease. */
  public void toldBy(Teller who) {
    teller = who;
  }

  /** Who told of it. */
  public Teller teller() {
    return teller;
  }

  /** Its length. */
  public LeaseTerm term() {
    return term;
  }

  /** The instance as last committed. */
  public InstanceInfo instance() {
    return instance;
  }

  /** Swaps in a changed instance; for the registry, under its commit lock. */
  public void replaceInstance(InstanceInfo changed) {
    instance = changed;
  }

  /** When the instance last changed, as a reading of the ticker. */
  public long changedNanos() {
    return changedNanos;
  }

  /** Notes when the instance last changed; for the registry, under its commit lock. */
  public void changedAt(long nanos) {
    changedNanos = nanos;
  }

  /**
   * Renews from now on; false if the lease has ended. Takes no lock and allocates nothing. Of two
   * renewals at once the later time stays, whichever thread comes last.
   */
  public boolean renew(long nowNanos) {
    return moveTo(nowNanos + term.renewalBonusNanos());
  }

  /**
   * The client itself registered somewhere a time ago; what is negative counts as 0. Of several
   * times the latest stays. For the registry, under its commit lock.
   */
  public void clientRegistered(long nowNanos, long ageNanos) {
    long time = nowNanos - Math.max(0, ageNanos);
    long last = clientNanos;
    if (last == NEVER || time - last > 0) {
      clientNanos = time;
    }
  }

  /**
   * Since the client itself last registered, here or at another registry that told so; what peers
   * pass on and what operators do does not count. {@link #NEVER_REGISTERED} if it never did.
   */
  public long sinceClientRegistered(long nowNanos) {
    long last = clientNanos;
    return last == NEVER ? NEVER_REGISTERED : Math.max(0, nowNanos - last);
  }

  /**
   * Makes the lease younger by a time in which no renewal could be heard and that ends now; no
   * younger than if it were renewed now.
   */
  public void forgive(long lostNanos, long nowNanos) {
    long youngest = nowNanos + term.renewalBonusNanos();
    long last = renewedNanos;
    long moved = youngest - Math.max(0, youngest - last - lostNanos);
    if (last != ENDED && moved - last > 0) {
      forgiven = new Forgiven(moved, known(last));
      moveTo(moved);
    }
  }

  /** The renewal behind a time, without what was forgiven. */
  private long known(long last) {
    Forgiven latest = forgiven;
    return latest != null && latest.movedTo == last ? latest.known : last;
  }

  /** The moment of the renewal behind a time: without what was forgiven and without the bonus. */
  private long moment(long last) {
    long known = known(last);
    return known == registeredNanos ? known : known - term.renewalBonusNanos();
  }

  /**
   * How old the lease is: since the renewal or registration that came last, from whomever, here or
   * before the lease came here. What was forgiven does not count: it was given here only.
   * Meaningless after the end.
   */
  public long sinceRenewal(long nowNanos) {
    return nowNanos - moment(renewedNanos);
  }

  /** Renews as of a moment that may be past; never back. */
  public void renewAged(long nowNanos, long ageNanos) {
    moveTo(nowNanos - Math.max(0, ageNanos) + term.renewalBonusNanos());
  }

  /**
   * Whether the time is not up, and would not be even if nothing had been forgiven: only such a
   * lease is worth telling other registries of.
   */
  public boolean isKept(long nowNanos) {
    return !isExpired(nowNanos) && sinceRenewal(nowNanos) <= term.longestNanos();
  }

  /** Ends the lease and hands its last renewal to the one that takes its place. */
  public void giveWayTo(Lease successor) {
    long last = RENEWED.getAndSet(this, ENDED);
    if (last != ENDED) {
      successor.moveTo(moment(last) + successor.term.renewalBonusNanos());
    }
  }

  /** Moves the renewal forward to a time, never back; false if the lease has ended. */
  private boolean moveTo(long renewal) {
    long last = renewedNanos;
    while (last != ENDED) {
      if (renewal - last <= 0 || RENEWED.compareAndSet(this, last, renewal)) {
        return true;
      }
      last = renewedNanos;
    }
    return false;
  }

  /** How long it still lasts without a renewal; negative since it ran out. */
  public long leftNanos(long nowNanos) {
    long last = renewedNanos;
    return last == ENDED ? -1 : term.durationNanos() - (nowNanos - last);
  }

  /** Whether the time is up, or the lease has ended. */
  public boolean isExpired(long nowNanos) {
    long last = renewedNanos;
    return last == ENDED || nowNanos - last > term.durationNanos();
  }

  /** Ends the lease if its time is up; false if a renewal came first, or it had already ended. */
  public boolean endIfExpired(long nowNanos) {
    long last = renewedNanos;
    return last != ENDED
        && nowNanos - last > term.durationNanos()
        && RENEWED.compareAndSet(this, last, ENDED);
  }

  /** Ends the lease; no renewal succeeds from now on. */
  public void end() {
    renewedNanos = ENDED;
  }

  /** The instance with the time of its last renewal as it is now; as committed after the end. */
  public InstanceInfo instanceNow() {
    InstanceInfo current = instance;
    LeaseInfo stamped = current.leaseInfo();
    long last = renewedNanos;
    if (stamped == null || last == ENDED) {
      return current;
    }
    long sinceRegistration = TimeUnit.NANOSECONDS.toMillis(last - registeredNanos);
    long renewal = stamped.registrationTimestamp() + sinceRegistration;
    return renewal == stamped.lastRenewalTimestamp()
        ? current
        : current.toDraft().leaseInfo(stamped.withLastRenewal(renewal)).build();
  }

  /**
   * What {@link #forgive} did last.
   *
   * @param movedTo the time that it set
   * @param known the renewal that was known when it did
   */
  private record Forgiven(long movedTo, long known) {}
}
