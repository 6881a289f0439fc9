// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import com.google.common.base.Suppliers;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.eurekaserver.dist.config.EffectiveValue;
import io.eurekaserver.dist.config.LoadedSettings;
import io.eurekaserver.dist.config.Notice;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.dist.config.SettingsException;
import io.eurekaserver.dist.config.key.Key;
import io.eurekaserver.dist.log.LogText;
import io.eurekaserver.web.api.ReloadResult;
import io.eurekaserver.web.api.RunningSettings;
import io.eurekaserver.web.api.SettingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the settings again while the server runs. First everything is read and checked, and every
 * part makes ready; if anything is wrong, nothing has changed, and the log says what is wrong. Then
 * every part takes over what it can, and the log says what that is, and what waits for a restart.
 * Any thread may call it; there is one reload at a time.
 */
public final class Reload implements RunningSettings {

  private static final Logger log = LoggerFactory.getLogger("reload");

  private final Supplier<LoadedSettings> again;
  private final List<Reloadable> parts = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> told = new CopyOnWriteArrayList<>();
  private volatile BiPredicate<Key<?>, ServerSettings> canTakeOver = (key, next) -> key.reloads();
  private volatile Supplier<List<EffectiveValue>> running;

  @GuardedBy("this")
  private List<Notice> notices;

  /**
   * For a server that is started with these settings.
   *
   * @param again reads them again; a {@link SettingsException} says what is wrong with them
   */
  public Reload(LoadedSettings loaded, Supplier<LoadedSettings> again) {
    this.again = again;
    this.running = Suppliers.memoize(loaded.effective()::values);
    this.notices = loaded.notices();
  }

  /** Adds a part that takes settings over; before the first reload. */
  public void add(Reloadable part) {
    parts.add(part);
  }

  /** Names keys that this server cannot take over although others could. */
  public void except(BiPredicate<Key<?>, ServerSettings> needsRestart) {
    canTakeOver = (key, next) -> key.reloads() && !needsRestart.test(key, next);
  }

  /** Tells of each reload that changed something, in one sentence. */
  public void tell(Consumer<String> listener) {
    told.add(listener);
  }

  @Override
  public synchronized ReloadResult reload(String who) {
    try {
      LoadedSettings next = again.get();
      List<Runnable> steps = new ArrayList<>();
      for (Reloadable part : parts) {
        steps.add(part.prepare(next.settings()));
      }
      return takeOver(next, steps, who);
    } catch (SettingsException e) {
      return refused(e.problems(), who);
    } catch (IllegalArgumentException e) {
      return refused(List.of(String.valueOf(e.getMessage())), who);
    }
  }

  @GuardedBy("this")
  private ReloadResult takeOver(LoadedSettings next, List<Runnable> steps, String who) {
    Differences differences =
        Differences.between(
            running.get(),
            next.effective().values(),
            value -> canTakeOver.test(value.key(), next.settings()));
    steps.forEach(Runnable::run);
    List<EffectiveValue> now = differences.running();
    running = () -> now;
    ReloadResult result = differences.result();
    say(result, who);
    sayNotices(next.notices());
    return result;
  }

  private void say(ReloadResult result, String who) {
    for (ReloadResult.Change change : result.changed()) {
      log.info(line(change.key(), change.from() + " -> " + change.to()));
    }
    for (ReloadResult.Pending wait : result.needRestart()) {
      log.warn(
          line(
              wait.key(),
              wait.running()
                  + " still runs, "
                  + wait.configured()
                  + " takes effect when the server is restarted"));
    }
    String sentence =
        "Settings were read again (%s): %d changed, %d wait for a restart."
            .formatted(who, result.changed().size(), result.needRestart().size());
    log.info("{}", sentence);
    if (!result.changed().isEmpty() || !result.needRestart().isEmpty()) {
      told.forEach(listener -> listener.accept("The server was reloaded. " + sentence));
    }
  }

  /** A message of its own for each key, so that none is held back as a repetition of another. */
  private static String line(String key, String text) {
    return key + ": " + text;
  }

  /** Those that were not said before. */
  @GuardedBy("this")
  private void sayNotices(List<Notice> now) {
    for (Notice notice : now) {
      if (!notices.contains(notice)) {
        log.atLevel(notice.level()).log(notice.text());
      }
    }
    notices = now;
  }

  private static ReloadResult refused(List<String> problems, String who) {
    List<String> lines = problems.stream().map(LogText::clean).toList();
    for (String line : lines) {
      log.error("Not reloaded (" + who + "), the running settings stay: " + line);
    }
    return new ReloadResult(List.of(), List.of(), lines);
  }

  @Override
  public List<SettingRow> all() {
    return running.get().stream().map(Reload::row).toList();
  }

  private static SettingRow row(EffectiveValue value) {
    return new SettingRow(
        value.name(),
        value.shown(),
        value.from(),
        value.isDefault(),
        value.key().reloads(),
        value.key().meaning());
  }
}
