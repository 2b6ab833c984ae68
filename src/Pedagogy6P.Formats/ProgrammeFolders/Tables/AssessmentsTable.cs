using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What learners scored, competency by competency.</summary>
internal sealed class AssessmentsTable : RowFormat<Assessment>
{
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _date;
    private readonly ColumnFormat _score;
    private readonly ColumnFormat _weight;
    private readonly ColumnFormat _item;
    private readonly ColumnFormat _difficulty;
    private readonly ColumnFormat _guess;
    private readonly ColumnFormat _slip;

    public AssessmentsTable()
        : base("assessments", "What learners scored, competency by competency")
    {
        _learner = Column(new("learner", CellType.Id, "The learner.") { References = "learners" });
        _competency = Column(new("competency", CellType.Id, "The competency assessed.") { References = "competencies" });
        _date = Column(new("date", CellType.Date, "The day; rows of one day count in their order."));
        _score = Column(new("score", CellType.Number, "The score, 1 being all right.") { Minimum = 0, Maximum = 1 });
        _weight = Column(new("weight", CellType.Number, "How many answers it counts as.") { Absent = "1", Minimum = 0, AboveMinimum = true });
        _item = Column(new("item", CellType.Id, "The question or task.") { Absent = "none" });
        _difficulty = Column(new("difficulty", CellType.Number, "How much harder than usual it is, in log odds.")
        {
            Absent = "not known", Minimum = -Assessment.MostDifficulty, Maximum = Assessment.MostDifficulty
        });
        _guess = Column(new("guess", CellType.Number, "Probability of a right answer without mastery.")
        {
            Absent = "not known", Minimum = 0, Maximum = Assessment.MostChance
        });
        _slip = Column(new("slip", CellType.Number, "Probability of a wrong answer in spite of mastery, below 1 with the guess.")
        {
            Absent = "not known", Minimum = 0, Maximum = Assessment.MostChance
        });
    }

    public override Assessment Read(CsvRow row) =>
        new(row.Text(_learner), row.Text(_competency), row.Date(_date), row.Number(_score))
        {
            Weight = row.Number(_weight),
            Item = row.TextOrNull(_item),
            Difficulty = row.NumberOrNull(_difficulty),
            Guess = row.NumberOrNull(_guess),
            Slip = row.NumberOrNull(_slip),
        };

    public override void Write(Assessment item, CsvRecord record) => record
        .Text(_learner, item.LearnerId)
        .Text(_competency, item.CompetencyId)
        .Date(_date, item.Date)
        .Number(_score, item.Score)
        .Number(_weight, item.Weight)
        .Text(_item, item.Item)
        .Number(_difficulty, item.Difficulty)
        .Number(_guess, item.Guess)
        .Number(_slip, item.Slip);
}
