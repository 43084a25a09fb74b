package io.remotable.samples.kv.placement;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The members as the front knows them, and the view that follows from that. A view is installed first, then its participants
 * exchange what they lack, and once all of them are ready it is opened: only then the old places are given up.
 */
public final class Membership {
    private final Set<ProcessId> staying = new LinkedHashSet<>();
    private final Set<ProcessId> leaving = new LinkedHashSet<>();
    private final Set<ProcessId> unready = new LinkedHashSet<>();
    private View installed;
    private View opened;

    /**
     * Nobody yet.
     *
     * @param copies how many members hold each key
     */
    public Membership(int copies) {
        this.installed = View.first(copies);
        this.opened = installed;
    }

    /**
     * Somebody comes.
     *
     * @param member a new one
     */
    public void join(ProcessId member) {
        staying.add(member);
    }

    /**
     * Somebody is to go, once others have its keys.
     *
     * @param node where it is
     * @return false when nobody is there, or it is the last
     */
    public boolean leave(NodeId node) {
        List<ProcessId> there =
                staying.stream().filter(member -> member.node().equals(node)).toList();
        if (there.isEmpty() || there.size() == staying.size()) {
            return false;
        }
        there.forEach(staying::remove);
        leaving.addAll(there);
        return true;
    }

    /**
     * Somebody is gone. Those who were to leave stay when nobody else is left.
     *
     * @param member who may be anybody
     * @return whether it was a member
     */
    public boolean lose(ProcessId member) {
        boolean known = staying.remove(member) || leaving.remove(member);
        if (staying.isEmpty()) {
            staying.addAll(leaving);
            leaving.clear();
        }
        return known;
    }

    /**
     * Whether somebody is a member.
     *
     * @param member who
     * @return also true while it is to leave
     */
    public boolean has(ProcessId member) {
        return staying.contains(member) || leaving.contains(member);
    }

    /**
     * Whether every participant of the installed view has what it is to hold.
     *
     * @return true when it is open
     */
    public boolean isOpen() {
        return installed.epoch() == opened.epoch();
    }

    /**
     * Whether somebody came or is to go who is not in the installed view as that.
     *
     * @return true when another view is due
     */
    public boolean isToChange() {
        return !installed.owners().equals(List.copyOf(staying))
                || !installed.participants().equals(participants());
    }

    /**
     * Whether a participant of the installed view is gone.
     *
     * @return true when it will never be open
     */
    public boolean isBroken() {
        return !participants().containsAll(installed.participants());
    }

    /**
     * Makes the next view.
     *
     * @return it; without participants it is open at once
     */
    public View install() {
        installed = new View(installed.epoch() + 1, List.copyOf(staying), participants(), installed.copies());
        unready.clear();
        unready.addAll(installed.participants());
        openWhenReady();
        return installed;
    }

    /**
     * A participant has everything.
     *
     * @param epoch  of the view that it means
     * @param member the participant
     * @return whether the view opens with that
     */
    public boolean ready(long epoch, ProcessId member) {
        return epoch == installed.epoch() && unready.remove(member) && openWhenReady();
    }

    private boolean openWhenReady() {
        if (unready.isEmpty()) {
            opened = installed;
        }
        return unready.isEmpty();
    }

    /**
     * Lets those go who have nothing to hold in the view that was just opened.
     *
     * @return who may go
     */
    public List<ProcessId> release() {
        List<ProcessId> free = leaving.stream()
                .filter(member -> !installed.owners().contains(member))
                .toList();
        free.forEach(leaving::remove);
        installed = installed.without(free);
        opened = installed;
        return free;
    }

    /**
     * Whether of every key one member is left that held it in the view that was open last.
     *
     * @return false when keys are lost
     */
    public boolean isComplete() {
        return opened.ring().isCoveredBy(Set.copyOf(participants()));
    }

    /**
     * The view that is installed.
     *
     * @return it
     */
    public View view() {
        return installed;
    }

    private List<ProcessId> participants() {
        List<ProcessId> all = new ArrayList<>(staying);
        all.addAll(leaving);
        return all;
    }
}
