import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.File;
import java.nio.file.Files;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Date;

/**
 * HeidelTime over a folder of news texts, loaded once: CONFIG TAGGER FOLDER.
 *
 * <p>A text is named for its day of publication: "0001.1998-01-08.txt". Prints how many times it
 * tags.
 */
public final class HeidelTimeRun {
    private HeidelTimeRun() {}

    public static void main(String[] args) throws Exception {
        HeidelTimeStandalone tagger =
                new HeidelTimeStandalone(
                        Language.ENGLISH,
                        DocumentType.NEWS,
                        OutputType.TIMEML,
                        args[0],
                        POSTagger.valueOf(args[1]));
        File[] files = new File(args[2]).listFiles();
        Arrays.sort(files);
        int found = 0;
        for (File file : files) {
            Date day = new SimpleDateFormat("yyyy-MM-dd").parse(file.getName().split("\\.")[1]);
            String timeml = tagger.process(Files.readString(file.toPath()), day);
            found += timeml.split("<TIMEX3 ", -1).length - 1;
        }
        System.out.println("found " + found);
    }
}
