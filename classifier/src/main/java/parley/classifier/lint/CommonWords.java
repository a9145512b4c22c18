package parley.classifier.lint;

import parley.classifier.text.Language;

import java.util.List;

/** Words that stand in most news: one that a stemmer takes for a rule's word spoils the rule. */
final class CommonWords {
    private static final List<String> ENGLISH =
            List.of(
                    ("the of and to in for on with as at by from that this it its is are was were"
                         + " be been has have had will would could should may might can not no but"
                         + " or if after before over under about into more most other some all any"
                         + " new first last two three year month week day time today people man"
                         + " woman child country state city government president minister party"
                         + " group war world news report part place case number home life right law"
                         + " work company market money water say tell make take give get go come"
                         + " see know think call leave keep old young big small good bad long early"
                         + " late")
                            .split(" "));
    private static final List<String> UKRAINIAN =
            List.of(
                    ("і й та в у на з із до за від про що як це не але або чи після перед під над"
                                    + " через між більше інший один два три перший новий старий"
                                    + " рік місяць тиждень день час сьогодні люди людина чоловік"
                                    + " жінка дитина країна держава місто уряд президент міністр"
                                    + " партія група війна світ новина частина місце справа число"
                                    + " дім життя право закон робота компанія ринок гроші вода"
                                    + " сказати казати робити брати дати мати бути могти знати"
                                    + " бачити йти великий малий добрий")
                            .split(" "));
    private static final List<String> RUSSIAN =
            List.of(
                    ("и в на с из к за от о об что как это не но или ли после перед под над через"
                                    + " между больше другой один два три первый новый старый год"
                                    + " месяц неделя день время сегодня люди человек мужчина"
                                    + " женщина ребенок страна государство город правительство"
                                    + " президент министр партия группа война мир новость часть"
                                    + " место дело число дом жизнь право закон работа компания"
                                    + " рынок деньги вода сказать говорить делать брать дать иметь"
                                    + " быть мочь знать видеть идти большой малый хороший")
                            .split(" "));

    private CommonWords() {}

    static List<String> of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case UKRAINIAN -> UKRAINIAN;
            case RUSSIAN -> RUSSIAN;
        };
    }
}
