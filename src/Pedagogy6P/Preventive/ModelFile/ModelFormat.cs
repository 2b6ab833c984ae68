using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.Calibration;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Hazard;
using Pedagogy6P.Preventive.Logistic;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>Models in a model file: a kind byte, then the content of that kind; averages and calibrations contain models.</summary>
internal static class ModelFormat
{
    private const byte Logistic = 1, BoostedTrees = 2, Averaged = 3, Platt = 4, Isotonic = 5, Hazards = 6, RoundingTrees = 7;
    private const int DeepestNesting = 8;

    public static void Write(BinaryWriter writer, IRiskModel model)
    {
        switch (model)
        {
            case LogisticModel logistic:
                writer.Write(Logistic);
                WriteLogistic(writer, logistic);
                break;
            case BoostedTreesModel boosted:
                writer.Write(boosted.Inputs.Nearest ? RoundingTrees : BoostedTrees);
                TreeFormat.Write(writer, boosted);
                break;
            case AveragedModel averaged:
                writer.Write(Averaged);
                writer.Write(averaged.Members.Length);
                foreach ((IRiskModel member, double weight) in averaged.Members)
                {
                    writer.Write(weight);
                    Write(writer, member);
                }

                break;
            case CalibratedModel { Calibrator: PlattCalibrator platt } calibrated:
                writer.Write(Platt);
                writer.Write(platt.Intercept);
                writer.Write(platt.Slope);
                Write(writer, calibrated.Inner);
                break;
            case CalibratedModel { Calibrator: IsotonicCalibrator isotonic } calibrated:
                writer.Write(Isotonic);
                Counts.WriteDoubles(writer, isotonic.Inputs);
                Counts.WriteDoubles(writer, isotonic.Outputs);
                Write(writer, calibrated.Inner);
                break;
            case HazardModel hazard:
                writer.Write(Hazards);
                HazardFormat.Write(writer, hazard);
                break;
            default:
                throw new ArgumentException($"Models of type {model.GetType().Name} cannot be written.", nameof(model));
        }
    }

    public static IRiskModel Read(BinaryReader reader, FeatureSchema schema, int nesting)
    {
        if (nesting > DeepestNesting)
        {
            throw new FormatException("models nested too deeply");
        }

        switch (reader.ReadByte())
        {
            case Logistic:
                return ReadLogistic(reader, schema);
            case BoostedTrees:
                return TreeFormat.Read(reader, schema, nearest: false);
            case RoundingTrees:
                return TreeFormat.Read(reader, schema, nearest: true);
            case Averaged:
                (IRiskModel, double)[] members = new (IRiskModel, double)[Counts.Read(reader)];
                for (int i = 0; i < members.Length; i++)
                {
                    double weight = reader.ReadDouble();
                    members[i] = (Read(reader, schema, nesting + 1), weight);
                }

                return AveragedModel.FromNormalized([.. members]);
            case Platt:
                PlattCalibrator platt = new(reader.ReadDouble(), reader.ReadDouble());
                return new CalibratedModel(Read(reader, schema, nesting + 1), platt);
            case Isotonic:
                double[] inputs = Counts.ReadDoubles(reader), outputs = Counts.ReadDoubles(reader);
                if (inputs.Length == 0 || inputs.Length != outputs.Length || !Rises(inputs) || !Rises(outputs))
                {
                    throw new FormatException("an isotonic map that does not rise");
                }

                return new CalibratedModel(Read(reader, schema, nesting + 1), new IsotonicCalibrator(inputs, outputs));
            case Hazards:
                return HazardFormat.Read(reader, schema, nesting);
            default:
                throw new FormatException("a model of an unknown kind");
        }
    }

    private static bool Rises(double[] values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (!(values[i] >= values[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteLogistic(BinaryWriter writer, LogisticModel model)
    {
        writer.Write(model.Intercept);
        foreach (LogisticTerm term in model.Terms)
        {
            Counts.WriteDoubles(writer, [term.Center, term.Slope, term.Present, term.Missing, term.Minimum, term.Maximum]);
            writer.Write(term.Categories is not null);
            Counts.WriteDoubles(writer, term.Categories);
        }
    }

    private static LogisticModel ReadLogistic(BinaryReader reader, FeatureSchema schema)
    {
        double intercept = reader.ReadDouble();
        LogisticTerm[] terms = new LogisticTerm[schema.Count];
        for (int f = 0; f < terms.Length; f++)
        {
            double[] v = Counts.ReadDoubles(reader);
            bool categorical = reader.ReadBoolean();
            double[] categories = Counts.ReadDoubles(reader);
            if (v.Length is not (4 or 6) || (v.Length == 6 && !(v[4] <= v[5])) || categorical != (schema[f].Kind == FeatureKind.Categorical) || categories.Length != schema[f].Categories.Length)
            {
                throw new FormatException("a term that does not fit its feature");
            }

            LogisticTerm term = new(v[0], v[1], v[2], v[3], categorical ? categories : null);
            terms[f] = v.Length == 4 ? term : term with { Minimum = v[4], Maximum = v[5] };
        }

        return new LogisticModel(schema, intercept, terms);
    }
}
