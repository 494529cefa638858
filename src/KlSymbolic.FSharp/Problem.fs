namespace KlSymbolic.FSharp

open KlSymbolic.Distributions.Reading

/// Why something given to the library could not be used: one line that says where and what to do instead.
type Problem =
    {
        /// Which input it is in, such as P, formula or code.
        Input: string
        /// What is wrong and what to do, in one line.
        Message: string
        /// Where in a text: the position counted from 0, and how many characters; None where the input is no text.
        Place: (int * int) option
    }

    /// The message, with the input and the column where there is one.
    override problem.ToString() =
        match problem.Place with
        | Some(position, _) -> $"{problem.Input}, column {position + 1}: {problem.Message}"
        | None -> $"{problem.Input}: {problem.Message}"

module internal Problem =
    let at input message =
        {
            Input = input
            Message = message
            Place = None
        }

    /// Runs what throws on bad input.
    let catch (input: string) (run: unit -> 'a) : Result<'a, Problem> =
        try
            Ok(run ())
        with
        | :? InputException as e ->
            Error
                {
                    Input = e.Input
                    Message = e.Problem
                    Place = Some(e.Position, e.Length)
                }
        | :? System.ArgumentException as e -> Error(at input e.Message)
        | :? KlSymbolic.Algebra.ExpressionLimitException as e -> Error(at input e.Message)
        | :? KlSymbolic.Algebra.UndefinedExpressionException as e -> Error(at input e.Message)
