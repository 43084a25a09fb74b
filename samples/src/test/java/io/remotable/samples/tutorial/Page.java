package io.remotable.samples.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of documentation whose commands can be run. */
final class Page {
    private static final Pattern BLOCK = Pattern.compile("(?ms)(?:^`([^`\\n]+)`:\\n)?^```(sh|text|java)\\n(.*?)^```$");

    /**
     * What stands under one heading.
     *
     * @param files    to write first
     * @param commands for one shell
     * @param outputs  the lines of each stand in the output in this order; … is anything
     */
    record Section(String title, List<Source> files, String commands, List<List<String>> outputs) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** A file that the reader writes. */
    record Source(String name, String text) {}

    private Page() {}

    /** The sections with commands. */
    static List<Section> read(Path page) throws IOException {
        return Arrays.stream(Files.readString(page).split("(?m)^## "))
                .skip(1)
                .map(Page::section)
                .filter(section -> !section.commands.isEmpty())
                .toList();
    }

    private static Section section(String text) {
        List<Source> files = new ArrayList<>();
        StringBuilder commands = new StringBuilder();
        List<List<String>> outputs = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            String content = block.group(3);
            switch (block.group(2)) {
                case "sh" -> commands.append(content);
                case "text" -> outputs.add(content.lines().toList());
                default -> files.add(new Source(block.group(1), content));
            }
        }
        return new Section(text.lines().findFirst().orElseThrow(), files, commands.toString(), outputs);
    }
}
