@echo off
rem Finds Python and hands over to check.py beside this file, which checks its version.
setlocal
set PYTHON=py -3
where py >nul 2>nul || set PYTHON=python
%PYTHON% "%~dp0check.py" %*
exit /b %ERRORLEVEL%
